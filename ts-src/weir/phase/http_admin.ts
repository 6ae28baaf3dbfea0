import { answerAdmin } from "../admin/routes";
import { adminView } from "./admin_view";

const NOT_FOUND = 404;

function argument(this: void, name: string): string {
  return ngx.unescape_uri(ngx.var[`arg_${name}`] ?? "");
}

/** `content_by_lua` of the admin listener: answers questions to the running process. */
function admin(): void {
  const response = answerAdmin(ngx.var.uri ?? "", adminView(), { argument });
  if (response === undefined) {
    ngx.exit(NOT_FOUND);
    return;
  }
  ngx.status = response.status;
  ngx.header["Content-Type"] = response.type;
  ngx.print(response.body);
}

export { admin };
