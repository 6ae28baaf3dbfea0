import type { Configuration } from "../config/configuration";
import { tlsPortOf, tlsPortsIn } from "../config/tls_ports";
import { buildOf, http2Of } from "./nginx";
import { findNginx } from "./path";

/** A port in clear text at which both HTTP and gRPC come in; nothing where there is none. */
function sharedPort({ listeners }: Configuration): number | undefined {
  const protocols = new LuaMap<string, string>();
  for (const listener of listeners) {
    const { address, port, protocol } = listener;
    const isOfHttp = protocol === "http" || protocol === "grpc";
    if (isOfHttp && tlsPortOf(listener, listeners) === undefined) {
      const socket = `${address} ${port}`;
      const other = protocols.get(socket);
      if (other !== undefined && other !== protocol) return port;
      protocols.set(socket, protocol);
    }
  }
  return undefined;
}

function hasGrpc({ services }: Configuration): boolean {
  for (const { protocol } of services) if (protocol === "grpc") return true;
  return false;
}

function hasHttp3({ listeners }: Configuration): boolean {
  for (const listener of listeners) if (listener.http3 && tlsPortOf(listener, listeners) !== undefined) return true;
  return false;
}

function lackingForGrpc(configuration: Configuration, nginx: string, build: string): string {
  const http2 = http2Of(build);
  if (http2 === "none")
    return `gRPC needs nginx's module http_v2, which ${nginx} lacks: use OpenResty or Debian's nginx`;
  const port = sharedPort(configuration);
  if (port === undefined || http2 === "directive") return "";
  return `HTTP and gRPC at one port, ${port}, need TLS or nginx 1.25.1 or later, which ${nginx} is not: give one of them another port`;
}

/** What the nginx of this machine lacks for services of `http`, in one line; nothing where it has all. */
function lackingForHttp(configuration: Configuration): string {
  const nginx = findNginx();
  const endsTls = tlsPortsIn("http", configuration.tlsPorts).length > 0;
  if (nginx === undefined || !(endsTls || hasGrpc(configuration))) return "";
  const build = buildOf(nginx);
  const [ssl] = string.match(build, "%-%-with%-http_ssl_module");
  if (endsTls && ssl === undefined)
    return `tls=... needs nginx's module http_ssl, which ${nginx} lacks: use OpenResty or Debian's nginx`;
  const [http3] = string.match(build, "%-%-with%-http_v3_module");
  if (http3 === undefined && hasHttp3(configuration))
    return `http3=on needs nginx's module http_v3, which ${nginx} lacks: use OpenResty, or leave it out`;
  return hasGrpc(configuration) ? lackingForGrpc(configuration, nginx, build) : "";
}

export { lackingForHttp };
