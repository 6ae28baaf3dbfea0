import type { AdminRequest } from "../admin/admin";
import { answerAdmin } from "../admin/routes";
import { adminView } from "./admin_view";
import { cameByFile } from "./came_by_file";

function argument(this: void, name: string): string {
  return ngx.unescape_uri(ngx.var[`arg_${name}`] ?? "");
}

/** Those of a header that is there several times are one list, which older versions of nginx cut after the first. */
function header(this: void, name: string): string {
  if (name === "Host") return host();
  const value = ngx.req.get_headers(0)[name];
  return type(value) === "table" ? table.concat(value as string[], ", ") : ((value ?? "") as string);
}

/** What is asked for. A target that names it itself goes before the header (RFC 9112, section 3.2.2). */
function host(): string {
  const [authority] = string.match(ngx.var.request ?? "", "^%u+ %a[%w+.-]*://([^/? ]*)");
  return authority ?? ngx.var.http_host ?? "";
}

/** Nothing of a body that nginx put into a file: the rendered nginx.conf keeps all that may come in memory. */
function body(this: void): string {
  ngx.req.read_body();
  return ngx.req.get_body_data() ?? "";
}

function requestOf(): AdminRequest {
  const isPrivate = cameByFile();
  const method = ngx.req.get_method();
  return { argument, method, header, body, isPrivate, client: isPrivate ? "" : (ngx.var.remote_addr ?? "") };
}

/** `content_by_lua` of the admin listener: answers questions to the running process. */
function admin(): void {
  const response = answerAdmin(ngx.var.uri ?? "", adminView(), requestOf());
  ngx.status = response.status;
  ngx.header["Content-Type"] = response.type;
  ngx.header["Content-Length"] = response.body.length;
  for (const [name, value] of pairs(response.headers ?? {})) ngx.header[name] = value;
  ngx.print(response.body);
}

export { admin };
