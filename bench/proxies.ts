import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BIN } from "../spec/support/weir.ts";
import { run } from "./processes.ts";

interface Place {
  /** What it writes goes there. */
  readonly directory: string;
  readonly port: number;
  /** The words before a command that run it elsewhere, such as in a container that has this folder. */
  readonly within?: readonly string[];
}

/** A proxy that is one process in the foreground. */
interface Proxy extends Place {
  readonly name: string;
  readonly command: readonly string[];
}

/** The four peers. */
const PEERS = ["127.0.0.11", "127.0.0.12", "127.0.0.13", "127.0.0.14"] as const;

/** What DNS answers with the peers. */
const SERVICE = "web.test";

function asOneProcess(conf: string): string {
  return conf.replace(/^worker_processes .*;$/m, "master_process off;");
}

function nginx(directory: string, conf: string): string[] {
  const file = join(directory, "nginx.conf");
  writeFileSync(file, conf);
  return ["nginx", "-e", "stderr", "-p", directory, "-c", file];
}

/**
 * Peers that are one nginx, not measured, which answers a few bytes on all their addresses.
 * @param finishes whether it answers what it has begun with before it quits, for which it is two processes
 * @param isGrpc whether it answers as a server of gRPC does, over HTTP/2 with trailers
 */
function peersServer(
  { directory, port }: Place,
  addresses: readonly string[] = PEERS,
  finishes = false,
  isGrpc = false,
): Proxy {
  mkdirSync(directory, { recursive: true });
  const parameters = isGrpc ? " http2" : "";
  const listens = addresses.map((address) => `listen ${address}:${port}${parameters};`).join(" ");
  const trailers = isGrpc ? "default_type application/grpc; add_trailer grpc-status 0;" : "";
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `${kind}_temp_path ${directory}/${kind};`,
  );
  const conf = `
    daemon off;
    master_process ${finishes ? "on" : "off"};
    pid ${directory}/nginx.pid;
    error_log stderr warn;
    events { worker_connections 1024; }
    http {
      access_log off;
      ${temporary.join("\n")}
      keepalive_requests 1000000;
      ${trailers}
      server { ${listens} return 200 "hello\\n"; }
    }`;
  return { name: "peers", directory, port, command: nginx(directory, conf) };
}

/** What `weir render` prints for one service with every other option at its default. */
async function rendered(
  place: Place,
  peerPort: number,
  nameserver: string,
  ...options: readonly string[]
): Promise<string> {
  return renderedAs("", place, peerPort, nameserver, ...options);
}

/** The same with what comes after the port of the peers, such as `/grpc` or options. */
async function renderedAs(
  suffix: string,
  { directory, port }: Place,
  peerPort: number,
  nameserver: string,
  ...options: readonly string[]
): Promise<string> {
  mkdirSync(directory, { recursive: true });
  const mapping = `127.0.0.1:${port}:${SERVICE}:${peerPort}${suffix}`;
  return run([BIN, "render", mapping, `--nameservers=${nameserver}`, `--socket=${directory}/weir.sock`, ...options]);
}

function weir(place: Place, conf: string): Proxy {
  return { name: "Weir", ...place, command: nginx(place.directory, asOneProcess(conf)) };
}

/** The same nginx.conf, but nginx itself has the peers and balances, and there is no Lua. */
function withoutLua(conf: string, peerPort: number): string {
  const servers = PEERS.map((address) => `server ${address}:${peerPort};`).join("\n");
  const bare = conf
    .replace(/^load_module .*;$/gm, "")
    .replace(/^ *lua_\w+ .*;$/gm, "")
    .replace(/^ *(init_worker|preread|rewrite|access|log|balancer|ssl_certificate)_by_lua_block .*$/gm, "")
    .replace(/^ {4}init_by_lua_block \{$[^]*?^ {4}\}$/gm, "")
    .replace(/^ {8}location @(?:unavailable|streamed)[^]*?^ {8}\}$/gm, "")
    .replace(/^ *error_page 500 .*;$/gm, "")
    .replace(/^ {4}server \{\s*listen unix:[^]*?^ {4}\}$/gm, "")
    .replace(/server 0\.0\.0\.1(:1)?;/, servers);
  if (bare.includes("_by_lua")) throw new Error(`there is Lua left in\n${bare}`);
  return bare;
}

function staticUpstream(place: Place, peerPort: number, conf: string): Proxy {
  mkdirSync(place.directory, { recursive: true });
  const command = nginx(place.directory, asOneProcess(withoutLua(conf, peerPort)));
  return { name: "nginx's static upstream", ...place, command };
}

/** The same work for HAProxy: the same peers, kept connections and headers. */
function haproxy(place: Place, peerPort: number): Proxy {
  mkdirSync(place.directory, { recursive: true });
  const file = join(place.directory, "haproxy.cfg");
  const servers = PEERS.map((address, index) => `  server peer${index} ${address}:${peerPort}`).join("\n");
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
  bind 127.0.0.1:${place.port}
  http-request set-header X-Real-IP %[src]
  http-request set-header X-Forwarded-Host %[req.hdr(host)]
  http-request set-header X-Forwarded-Proto http
  default_backend peers
backend peers
  balance roundrobin
${servers}
`,
  );
  return { name: "HAProxy", ...place, command: ["haproxy", "-db", "-f", file] };
}

export { haproxy, PEERS, rendered, renderedAs, SERVICE, peersServer, staticUpstream, weir };
export type { Place, Proxy };
