import type { Listener } from "../../config/configuration";
import { takesProxyProtocol } from "../../config/proxy_protocol";
import type { TlsPort } from "../../config/tls_port";
import { tlsPortOf } from "../../config/tls_ports";
import type { Host } from "../../model/host";
import { append } from "../syntax/lines";
import { proxyProtocolServer } from "./sender";
import { tlsServer } from "../syntax/tls";

/** What nginx does with every connection to a port, before it knows which server it is for. */
interface Port {
  /** Nothing where clients come without TLS. */
  readonly tls: TlsPort | undefined;
  /** Whether calls of gRPC come there, over HTTP/2: nginx tells it from HTTP/1 before it knows the site. */
  readonly hasCalls: boolean;
  /** Whether HTTP/3 is spoken there, over UDP. */
  readonly hasHttp3: boolean;
  /** Whether connections begin with a header of the PROXY protocol. */
  readonly isProxied: boolean;
}

/** That of a listener, of which its mappings have each a part. */
function portOf(listener: Listener, listeners: readonly Listener[]): Port {
  const tls = tlsPortOf(listener, listeners);
  let hasCalls = false;
  let hasHttp3 = false;
  for (const other of listeners) {
    if (other.port === listener.port && other.address === listener.address) {
      if (other.protocol === "grpc") hasCalls = true;
      if (other.http3 && tls !== undefined) hasHttp3 = true;
    }
  }
  return { tls, hasCalls, hasHttp3, isProxied: takesProxyProtocol(listener) };
}

/** The same for ports with which the same is done. */
function idOf({ hasCalls, isProxied, tls }: Port): string {
  return `${tls === undefined ? "" : tls.key} ${hasCalls} ${isProxied}`;
}

/** An nginx that has no directive for HTTP/2 speaks nothing else at a port in clear text that has the parameter. */
function parametersOf({ hasCalls, isProxied, tls }: Port, { http2 }: Host): string {
  let parameters = tls === undefined ? "" : " ssl";
  if ((tls !== undefined || hasCalls) && http2 === "parameter") parameters = `${parameters} http2`;
  return isProxied ? `${parameters} proxy_protocol` : parameters;
}

/** What a server says of the port that it is at; it is the default one of some of the sockets, and the first of some. */
function portLines(
  sockets: readonly string[],
  port: Port,
  host: Host,
  isDefault: (this: void, socket: string) => boolean,
  opens: (this: void, socket: string) => boolean,
): string[] {
  const parameters = parametersOf(port, host);
  const lines: string[] = [];
  for (const socket of sockets)
    lines.push(`listen ${socket}${isDefault(socket) ? " default_server" : ""}${parameters};`);
  for (const socket of port.hasHttp3 ? sockets : []) {
    // Each worker has a socket of its own, lest datagrams of one connection reach another.
    const once = opens(socket) ? " reuseport" : "";
    lines.push(`listen ${socket}${isDefault(socket) ? " default_server" : ""} quic${once};`);
  }
  if (host.http2 === "directive") lines.push("http2 on;");
  if (port.tls !== undefined) append(lines, tlsServer(port.tls));
  if (port.isProxied) append(lines, proxyProtocolServer);
  return lines;
}

export { idOf, portLines, portOf };
export type { Port };
