import type { Host } from "../../../ts-src/weir/model/host";
import { render } from "../../../ts-src/weir/conf/render";
import { linesOf, parse } from "../config/sources/problems";

const openresty: Host = {
  modules: [],
  luaFolder: "/opt/weir/lua-out",
  user: "",
  workers: "auto",
  hasIPv6: true,
  openFiles: 1048576,
  trustedCertificates: "/etc/ssl/certs/ca-certificates.crt",
  keepsAliveByDefault: false,
  http2: "directive",
  sparesIdleClients: true,
};

const debianAsRoot: Host = {
  modules: ["/usr/lib/nginx/modules/ndk_http_module.so", "/usr/lib/nginx/modules/ngx_http_lua_module.so"],
  luaFolder: "/opt/my weir/lua-out",
  user: "www-data www-data",
  workers: 2,
  hasIPv6: false,
  openFiles: 4096,
  trustedCertificates: "/etc/ssl/certs/ca-certificates.crt",
  keepsAliveByDefault: false,
  http2: "parameter",
  sparesIdleClients: false,
};

const keepingAlive: Host = {
  modules: [],
  luaFolder: "/opt/weir/lua-out",
  user: "",
  workers: "auto",
  hasIPv6: true,
  openFiles: 1048576,
  trustedCertificates: "/etc/ssl/certs/ca-certificates.crt",
  keepsAliveByDefault: true,
  http2: "directive",
  sparesIdleClients: true,
};

interface Golden {
  readonly file: string;
  readonly promise: string;
  readonly host: Host;
  readonly args: readonly string[];
}

const goldens: readonly Golden[] = [
  { file: "plain", promise: "one mapping on OpenResty", host: openresty, args: ["80:webserver:8080"] },
  {
    file: "routing",
    promise: "hosts and paths, with a server for what is for none of them",
    host: openresty,
    args: [
      "80:web:8080,host=example.com",
      "80:api:8080,host=example.com,path=/api/,strip_path=on,set_header=Host:api.internal,X-Forwarded-For:",
      "80:api:8080,host=*.example.org,api.example.net,path=/api/",
      "80:web:8080,host=api.example.net,www.example.net",
      "127.0.0.1:81:web:8080",
      "81:api:8080,host=api.example.com",
      "81:_http._tcp.rest.example.com.",
    ],
  },
  {
    file: "every_option",
    promise: "every option, on Debian as root",
    host: debianAsRoot,
    args: [
      "--metrics_peers=on",
      "--policy=sticky",
      "--hash=$http_x_user",
      "--hash_balance=125%",
      "--sticky_policy=least_request",
      "--sticky_cookie=peer",
      "--sticky_max_age=1h",
      "--sticky_same_site=Strict",
      "--sticky_secure=on",
      '--sticky_secret=se;c}r\\e"t$x',
      "--peer_tls=on",
      "--peer_tls_name=Web.Internal",
      "--peer_ca=/etc/my ca;{}.pem",
      "--retries=0",
      "--retry_budget=50%",
      "--retry_on=502,503",
      "--try_timeout=2s",
      "--total_timeout=20s",
      "--eject_after=7",
      "--eject_on=429,500-504",
      "--eject_time=30s",
      "--check=/health?deep=1",
      "--check_interval=10s",
      "--check_timeout=500ms",
      "--check_rise=3",
      "--check_fall=5",
      "--check_status=200,204",
      '--check_body="status": {"up";}\\',
      "--check_host=web.internal",
      "--check_headers=Authorization: Basic d2Vpcg==,X-Probe: yes",
      "--check_port=9090",
      "--slow_start=30s",
      "--queue=10",
      "--queue_timeout=1s",
      "--max_connections=100",
      "--drain_timeout=5m",
      "--connect_timeout=250ms",
      "--read_timeout=2m",
      "--send_timeout=90s",
      "--keepalive=8",
      "--keepalive_timeout=10s",
      "--buffering=off",
      "--refresh=5s",
      "--hold=1s",
      "--hold_empty=0",
      "--max_stale=1h",
      "--family=ipv4",
      "--allow=10.0.0.0/8,fd00::/8",
      "--deny=10.0.0.1",
      "--nameservers=127.0.0.11,[::1]:5353",
      "--nameserver_timeout=1s",
      "--search=",
      "--ndots=0",
      "--resolv_conf=/run/resolv conf;{}",
      "--hosts_file=/run/hosts",
      "--workers=4",
      "--worker_connections=8192",
      "--trusted=10.0.0.0/8,fd00::/8",
      "--max_header_size=64k",
      "--max_body_size=10m",
      "--client_keepalive=15s",
      "--client_timeout=20s",
      "--client_connections=20",
      "--client_rate=10/s",
      "--client_burst=15",
      "--proxy_protocol=in",
      "--request_id=on",
      "--traceparent=sampled",
      "--admin=0.0.0.0:9090",
      "--admin_host=weir.internal,*.ops.example.com",
      "--admin_token_file=/run/secrets/weir token;{}",
      "--drain_for=30m",
      "--shutdown_timeout=0",
      "--reload_timeout=0",
      "--memory=16m",
      '--socket=/run/we"ir;}\\/weir.sock',
      '--snippets=/etc/my we"ir;}',
      "--access_log=/dev/stdout",
      "--access_log_format=text",
      "--log_level=warn",
      '--acme_challenge=/srv/a"c;m}e',
      "--redirect_https=8443",
      "--hsts=365d",
      "--tls_unknown=first",
      '--set_header=X-Env: a";b{}\\,x-forwarded-proto:https,Accept-Encoding:',
      "--set_response_header=X-Frame-Options:DENY,X-Powered-By:",
      "80:webserver:8080",
      '443:webserver:8080,host=a.example.com,tls=/c/a"b;.crt:/c/a}b.key,/c/c.crt:/c/c.key',
      "81:webserver:8080,policy=hash,deny=10.0.0.2,keepalive=0,path=/v1(.+),strip_path=on",
      "83:webserver:8080,path=/a,canary=next-1:81@5%",
      "83:webserver:8080,path=/b,policy=hash,canary=next-1@100",
      "83:webserver:8080,path=/c,canary=next-1:81@0",
      "83:webserver:8080,backup=spare",
      "82,host=old.example.com,redirect=301:https://www.example.com",
    ],
  },
  {
    file: "tls",
    promise: "ports that end TLS, one of them for some hosts only, and one that redirects to them",
    host: openresty,
    args: [
      "--acme_challenge=/srv/acme",
      "--redirect_https=on",
      "80:web:8080",
      "50051:api:50051/grpc",
      "--request_id=on",
      "443:web:8080,tls=/certs/a.crt:/certs/a.key,hsts=365d,client_rate=10/s,http3=on",
      "443:api:8080,path=/api,policy=sticky,hsts=1d",
      "443:api:50051/grpc,path=/shop.Orders,peer_tls=on",
      "[::1]:8443:web:8080,host=a.example.com,tls=/certs/a.crt:/certs/a.key",
    ],
  },
  {
    file: "clients",
    promise: "limits of their own for some paths, and ports that take the PROXY protocol beside others that do not",
    host: openresty,
    args: [
      "--trusted=10.0.0.0/8",
      "--access_log=/dev/stdout",
      "80:web:8080,client_rate=10/s,proxy_protocol=in",
      "80:web:8080,path=/login,client_rate=6/m,client_burst=0,client_connections=2,proxy_protocol=in",
      "81:web:8080,host=a.example.com,proxy_protocol=in",
      "82:web:8080,host=a.example.com,client_rate=10/s",
      "83:web:8080,policy=hash",
    ],
  },
  {
    file: "grpc",
    promise: "gRPC beside HTTP, by host and by path, on an nginx that tells HTTP/2 from HTTP/1",
    host: openresty,
    args: [
      "50051:api:50051/grpc",
      "80:web:8080",
      "80:api:50051/grpc,path=/shop.Orders",
      "81:api:50051/grpc,host=api.example.com,retries=0",
      "81:web:8080,host=www.example.com",
    ],
  },
  {
    file: "grpc_alone",
    promise: "gRPC on an nginx where a port is for HTTP/2 alone, behind a proxy",
    host: debianAsRoot,
    args: ["--trusted=10.0.0.0/8", "50051:api:50051/grpc,read_timeout=5m,policy=hash,hash=$http_x_user"],
  },
  {
    file: "stream",
    promise: "TCP and UDP beside HTTP, and services of one port that are told apart by the host in TLS",
    host: openresty,
    args: [
      "--state=/var/lib/weir/state",
      "--trusted=10.0.0.0/8",
      "--access_log=/dev/stdout",
      "--snippets=/etc/weir/snippets/",
      "80:web:8080",
      "5432:db:5432/tcp,policy=hash,idle_timeout=1h,proxy_protocol=out,client_connections=100",
      "5433:db:5432/tcp,policy=hash,idle_timeout=1h,proxy_protocol=in_out",
      "53:dns:53/udp",
      "127.0.0.1:53:dns:53/tcp",
      "514:syslog:514/udp,udp_responses=none,drain_timeout=0",
      "443:web:443/tcp,host=a.example.com",
      "443:api:443/tcp,host=*.example.org,api.example.net",
      "443:other:443/tcp",
    ],
  },
  {
    file: "stream_alone",
    promise: "TCP alone, for hosts only, and one that ends TLS",
    host: openresty,
    args: [
      "8883:mqtt:1883/tcp,tls=/certs/a.crt:/certs/a.key",
      "--trusted=10.0.0.0/8",
      "--access_log=/dev/stdout",
      "--request_id=on",
      "--traceparent=on",
      "443:web:443/tcp,host=a.example.com,proxy_protocol=out_v2",
    ],
  },
  {
    file: "peer_tls",
    promise: "TLS to peers: verified, by another authority, and not at all, of HTTP and TCP",
    host: openresty,
    args: [
      "80:web:8080",
      "81:web.:443,peer_tls=on",
      "82:_https._tcp.web.test,peer_tls=on,peer_ca=/etc/ca.pem",
      "83:web:443,peer_tls=insecure,peer_tls_name=api.test",
      "5432:db:5432/tcp,peer_tls=on,proxy_protocol=out",
      "5433:db:5432/tcp",
    ],
  },
  {
    file: "keeping_alive",
    promise: "no idle connections where nginx keeps them by itself",
    host: keepingAlive,
    args: ["80:webserver:8080,keepalive=0"],
  },
];

function read(path: string): string | undefined {
  const [file] = io.open(path, "r");
  if (file === undefined) return undefined;
  const text = file.read("*a");
  file.close();
  return text;
}

/** `WRITE_GOLDEN=1 make unit` writes what is rendered as what is to be rendered. */
function write(path: string, text: string): void {
  const [file] = io.open(path, "w");
  file!.write(text);
  file!.close();
}

describe("nginx.conf", () => {
  for (const { file, promise, host, args } of goldens) {
    it(`has ${promise} (golden/${file}.conf)`, () => {
      const { configuration, problems } = parse(args);
      assert.same([], linesOf(problems));
      const path = `spec/unit/conf/golden/${file}.conf`;
      const text = render(configuration, host);
      if (os.getenv("WRITE_GOLDEN") !== undefined) write(path, text);
      assert.equal(read(path), text);
    });
  }

  it("has a variable of its own for each canary, however alike the names are", () => {
    const args = ["80:web:80,path=/a,canary=a-b@5", "80:web:80,path=/b,canary=a.b@5", "80:web:80,canary=a-b@5"];
    const names = new LuaSet<string>();
    const text = render(parse(args).configuration, openresty);
    let count = 0;
    for (const [name] of string.gmatch(text, "split_clients [^\n]- (%$[%w_]+) {")) {
      names.add(name!);
      count++;
    }
    assert.equal(2, count);
    let different = 0;
    for (const _ of names) different++;
    assert.equal(2, different);
  });

  it("gives redirects alone no ids, for which it has no variables", () => {
    const ids = [
      "--request_id=on",
      "--trusted=10.0.0.0/8",
      "--set_response_header=X-A:b",
      "80,redirect=https://x.test",
    ];
    const { configuration, problems } = parse(ids);
    assert.same([], linesOf(problems));
    assert.is_nil(string.match(render(configuration, openresty), "%$weir_request_id")[0]);
  });
});
