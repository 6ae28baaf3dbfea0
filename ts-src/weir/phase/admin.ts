import type { AdminRequest, AdminView } from "../admin/admin";
import { answerAdmin } from "../admin/routes";
import { clock } from "../runtime/clock";
import { ignoredDatagrams } from "../runtime/resolver";
import { storeUsage } from "../runtime/store";
import { configured } from "./running";

const NOT_FOUND = 404;

const request: AdminRequest = { argument: (name) => ngx.unescape_uri(ngx.var[`arg_${name}`] ?? "") };

function view(): AdminView {
  const weir = configured();
  return {
    weir,
    pid: ngx.worker.pid(),
    clock,
    sleep: ngx.sleep,
    memory: storeUsage,
    ignoredDatagrams: () => ignoredDatagrams(weir.store),
  };
}

/** `content_by_lua` of the admin listener: answers questions to the running process. */
function admin(): void {
  const response = answerAdmin(ngx.var.uri ?? "", view(), request);
  if (response === undefined) {
    ngx.exit(NOT_FOUND);
    return;
  }
  ngx.status = response.status;
  ngx.header["Content-Type"] = response.type;
  ngx.print(response.body);
}

export { admin };
