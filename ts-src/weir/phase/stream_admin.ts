import type { AdminRequest } from "../admin/admin";
import { answerAdmin } from "../admin/routes";
import { adminView } from "./admin_view";
import { cameByFile } from "./came_by_file";

/** A question has few headers, and a short body. */
const MOST_HEADERS = 64;
const MOST_BYTES = 16_384;

function unescaped(digits: string): string {
  return string.char(tonumber(digits, 16)!);
}

/** The value of an argument of a query string; empty if it is not there. */
function argumentOf(query: string, name: string): string {
  const [value] = string.match(`&${query}`, `&${name}=([^&]*)`);
  const [plain] = string.gsub(value ?? "", "%%(%x%x)", unescaped);
  return plain;
}

/** By names in small letters. */
function headersFrom(socket: ngx.req.DownstreamSocket): LuaMap<string, string> {
  const headers = new LuaMap<string, string>();
  for (const _ of $range(1, MOST_HEADERS)) {
    const [line] = socket.receive("*l");
    const [name, value] = string.match(line ?? "", "^([^:%s]+):%s*(.-)%s*$");
    if (name === undefined) break;
    headers.set(string.lower(name), value!);
  }
  return headers;
}

function bodyFrom(socket: ngx.req.DownstreamSocket, length: number): string {
  if (length === 0 || length > MOST_BYTES) return "";
  const [body] = socket.receive(length);
  return body ?? "";
}

/** `content_by_lua` of the private listener in `stream`: answers the same questions, in HTTP as far as they need it. */
function admin(): void {
  const [socket] = ngx.req.socket();
  if (socket === undefined) return;
  const [line] = socket.receive("*l");
  const [method, path, query] = string.match(line ?? "", "^(%u+) ([^ ?]*)%??([^ ]*) HTTP/1");
  const headers = headersFrom(socket);
  const isPrivate = cameByFile();
  const request: AdminRequest = {
    argument: (name) => argumentOf(query ?? "", name),
    method: method ?? "",
    header: (name) => headers.get(string.lower(name)) ?? "",
    body: () => bodyFrom(socket, tonumber(headers.get("content-length")) ?? 0),
    isPrivate,
    client: isPrivate ? (headers.get("weir-client") ?? "") : (ngx.var.remote_addr ?? ""),
  };
  const { body, status, type } = answerAdmin(path ?? "", adminView(), request);
  ngx.print(`HTTP/1.0 ${status} \r\nContent-Type: ${type}\r\n\r\n${body}`);
}

export { admin };
