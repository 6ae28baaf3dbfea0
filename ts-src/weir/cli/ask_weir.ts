import { quoted } from "../text/quoted";
import type { Result } from "../model/result";
import { exchange } from "./system/unix_socket";

/** What the running Weir says on its private socket. */
interface Response {
  readonly status: number;
  readonly body: string;
}

function send(socket: string, request: string, seconds: number): Result<Response> {
  const [response, failure] = exchange(socket, request, seconds);
  if (response === undefined) return $multi(undefined, failure);
  const [status, body] = string.match(response, "^HTTP/%d%.%d (%d%d%d).-\r\n\r\n(.*)$");
  if (status === undefined || body === undefined) return $multi(undefined, `could not understand ${quoted(response)}`);
  return $multi({ status: tonumber(status)!, body }, undefined);
}

/** Asks the running Weir, which may take that many seconds. */
function askWeir(socket: string, path: string, seconds: number): Result<Response> {
  return send(socket, `GET ${path} HTTP/1.0\r\nHost: weir\r\n\r\n`, seconds);
}

/** Has the running Weir change something: a body in JSON says what. */
function tellWeir(socket: string, path: string, body: string, seconds: number): Result<Response> {
  const headers = `Host: weir\r\nContent-Type: application/json\r\nContent-Length: ${body.length}`;
  return send(socket, `POST ${path} HTTP/1.0\r\n${headers}\r\n\r\n${body}`, seconds);
}

export { askWeir, tellWeir };
export type { Response };
