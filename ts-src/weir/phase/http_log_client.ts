import { isNearlyAll, newSenders, oneSender } from "../http/senders";
import { gateway } from "../runtime/gateway";
import { nginxLog } from "../runtime/log";
import { sharedStore } from "../runtime/store";
import { log } from "./http_log";

/** It is said by one of the workers. */
const ONCE_IN_SECONDS = 86_400;

const senders = newSenders();

/**
 * `log_by_lua` of a location where clients are told apart by their addresses: looks at the first requests of the worker, whether they
 * have any.
 */
function logClient(): void {
  log();
  if (!senders.isDecided) look();
}

function look(): void {
  const address = ngx.var.remote_addr ?? "";
  if (!isNearlyAll(senders, address)) return;
  senders.isDecided = true;
  const warning = oneSender(address, ngx.var.http_x_forwarded_for !== undefined, address === gateway());
  if (warning !== undefined && sharedStore().claim("one_sender", ONCE_IN_SECONDS)) nginxLog.warn(warning);
}

export { logClient };
