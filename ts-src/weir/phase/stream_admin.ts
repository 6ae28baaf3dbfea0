import { answerAdmin } from "../admin/routes";
import { adminView } from "./admin_view";

function unescaped(digits: string): string {
  return string.char(tonumber(digits, 16)!);
}

/** The value of an argument of a query string; empty if it is not there. */
function argumentOf(query: string, name: string): string {
  const [value] = string.match(`&${query}`, `&${name}=([^&]*)`);
  const [plain] = string.gsub(value ?? "", "%%(%x%x)", unescaped);
  return plain;
}

/** `content_by_lua` of the private listener in `stream`: answers the same questions, in HTTP as far as they need it. */
function admin(): void {
  const [socket] = ngx.req.socket();
  if (socket === undefined) return;
  const [line] = socket.receive("*l");
  const [path, query] = string.match(line ?? "", "^GET ([^ ?]*)%??([^ ]*) HTTP/1");
  const response = answerAdmin(path ?? "", adminView(), { argument: (name) => argumentOf(query ?? "", name) });
  const { body, status, type } = response ?? { status: 404, type: "text/plain", body: "there is no such page\n" };
  ngx.print(`HTTP/1.0 ${status} \r\nContent-Type: ${type}\r\n\r\n${body}`);
}

export { admin };
