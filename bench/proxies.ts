import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

interface Proxy {
  readonly name: string;
  readonly directory: string;
  readonly port: number;
  /** Runs it in the foreground as one process. */
  readonly command: readonly string[];
}

/** The four peers: one nginx, not measured, that answers a few bytes on four addresses. */
const PEERS = ["127.0.0.11", "127.0.0.12", "127.0.0.13", "127.0.0.14"] as const;
const PEER_PORT = 18080;

/** What every nginx of the benchmark has in common. */
function nginxConf(directory: string, http: string): string {
  return `
daemon off;
master_process off;
pid ${directory}/nginx.pid;
error_log stderr warn;
events { worker_connections 1024; }
http {
  access_log off;
  client_body_temp_path ${directory}/client_body;
  proxy_temp_path ${directory}/proxy;
  fastcgi_temp_path ${directory}/fastcgi;
  uwsgi_temp_path ${directory}/uwsgi;
  scgi_temp_path ${directory}/scgi;
  keepalive_requests 1000000000;
${http}
}
`;
}

/** The location block is the same for nginx's own upstream and for Weir, but for Weir's phase. */
function proxyServer(port: number, phases: string): string {
  return `
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://peers;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      ${phases}
    }
  }`;
}

function nginx(directory: string, conf: string): string[] {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, "nginx.conf");
  writeFileSync(file, conf);
  return ["nginx", "-e", "stderr", "-p", directory, "-c", file];
}

function peersServer(directory: string): Proxy {
  const listens = PEERS.map((address) => `listen ${address}:${PEER_PORT};`).join(" ");
  const conf = nginxConf(directory, `server { ${listens} location / { return 200 "hello\\n"; } }`);
  return { name: "peers", directory, port: PEER_PORT, command: nginx(directory, conf) };
}

function staticUpstream(directory: string, port: number): Proxy {
  const servers = PEERS.map((address) => `server ${address}:${PEER_PORT};`).join(" ");
  const conf = nginxConf(directory, `upstream peers { ${servers} keepalive 64; }${proxyServer(port, "")}`);
  return { name: "nginx's static upstream", directory, port, command: nginx(directory, conf) };
}

function weir(directory: string, port: number, dnsPort: number): Proxy {
  const modules = ["ndk_http_module", "ngx_http_lua_module"];
  const http = `
  lua_package_path "${resolve("lua-out")}/?.lua;;";
  lua_shared_dict weir 4m;
  init_by_lua_block { weir = require("weir")
    weir.configure({ socket="", nameservers = {{address="127.0.0.1",port=${dnsPort}}}, resolv_conf="/etc/resolv.conf", nameserver_timeout=0.5, search={}, ndots=1, services = { {
     key="web", name="web.test", port=${PEER_PORT}, policy="round_robin", refresh=1, hold=0, hold_empty=2, max_stale=0, family="both", allow={}, deny={}, connect_timeout=1, read_timeout=60, send_timeout=60, retries=2, retry_budget=20 } } }) }
  init_worker_by_lua_block { weir.start() }
  upstream peers { server 0.0.0.1; balancer_by_lua_block { weir.balance("web") } keepalive 64; }
  ${proxyServer(port, "log_by_lua_block { weir.log() }")}`;
  const conf =
    modules.map((name) => `load_module /usr/lib/nginx/modules/${name}.so;`).join("\n") + nginxConf(directory, http);
  return { name: "Weir", directory, port, command: nginx(directory, conf) };
}

function haproxy(directory: string, port: number): Proxy {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, "haproxy.cfg");
  const servers = PEERS.map((address, index) => `  server peer${index} ${address}:${PEER_PORT}`).join("\n");
  writeFileSync(
    file,
    `
global
  nbthread 1
  maxconn 1024
defaults
  mode http
  timeout connect 1s
  timeout client 60s
  timeout server 60s
  option forwardfor
  http-reuse always
frontend front
  bind 127.0.0.1:${port}
  default_backend peers
backend peers
  balance roundrobin
${servers}
`,
  );
  return { name: "HAProxy", directory, port, command: ["haproxy", "-db", "-f", file] };
}

export { haproxy, peersServer, PEER_PORT, PEERS, staticUpstream, weir, type Proxy };
