import { requestStateOf } from "../balancer/request_states";
import { mayEndHere, namesIn } from "../http/connection_options";
import { requestId } from "../runtime/request";

/** No client needs more, and each costs a look at all headers. */
const mostNames = 32;

/**
 * `rewrite_by_lua`, for a request whose `Connection` header says more than whether it is to be kept: headers that it names were
 * meant for Weir, and end here (RFC 9110, 7.6.1); a WebSocket is a tunnel, which has a time limit of its own.
 */
function connection(): void {
  const names = namesIn(ngx.var.http_connection ?? "");
  if (names.length > mostNames) {
    ngx.exit(400);
    return;
  }
  for (const name of names) {
    if (mayEndHere(name)) ngx.req.clear_header(name);
  }
  if (ngx.var.weir_upgrade === "websocket") requestStateOf(requestId()).isTunnel = true;
}

export { connection };
