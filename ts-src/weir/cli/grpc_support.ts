import type { Configuration } from "../config/configuration";
import { buildOf, hasHttp2Directive } from "./nginx";
import { findNginx } from "./path";

/** A port at which both HTTP and gRPC come in; nothing where there is none. */
function sharedPort({ listeners }: Configuration): number | undefined {
  const protocols = new LuaMap<string, string>();
  for (const { address, port, protocol } of listeners) {
    if (protocol === "http" || protocol === "grpc") {
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

/** What the nginx of this machine lacks for services of gRPC, in one line; nothing where it has all or there is none. */
function lackingForGrpc(configuration: Configuration): string {
  const nginx = findNginx();
  if (nginx === undefined || !hasGrpc(configuration)) return "";
  const build = buildOf(nginx);
  const [http2] = string.find(build, "--with-http_v2_module", 1, true);
  if (tonumber(http2) === undefined) return `gRPC needs nginx's module http_v2, which ${nginx} lacks`;
  const port = sharedPort(configuration);
  if (port === undefined || hasHttp2Directive(build)) return "";
  return `HTTP and gRPC at one port, ${port}, need nginx 1.25.1 or later, which ${nginx} is not: give one of them another port`;
}

export { lackingForGrpc };
