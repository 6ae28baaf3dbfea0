import { mayEndHere, namesIn } from "../http/connection_options";

/** No client needs more, and each costs a look at all headers. */
const mostNames = 32;

/** `rewrite_by_lua`: the headers that `Connection` names were meant for Weir, and end here (RFC 9110, 7.6.1). */
function endHop(): void {
  const names = namesIn(ngx.var.http_connection ?? "");
  if (names.length > mostNames) {
    ngx.exit(400);
    return;
  }
  for (const name of names) {
    if (mayEndHere(name)) ngx.req.clear_header(name);
  }
}

export { endHop };
