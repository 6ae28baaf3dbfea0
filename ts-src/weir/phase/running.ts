import type { HttpService } from "../http/http_service";
import type { Weir } from "../worker/weir";
import type { Worker } from "../worker/worker";

/** What this process is: `configure` makes the first, which each worker inherits, and `start` the second. */
const running: { weir: Weir | undefined; worker: Worker | undefined } = { weir: undefined, worker: undefined };

/** The services by key, for the request path: a table that is filled by `configure` and never replaced. */
const httpServices = new LuaMap<string, HttpService>();

/** Raises unless `configure` was called. */
function configured(): Weir {
  if (running.weir === undefined) error('weir: call require("weir").configure(…) in init_by_lua first', 0);
  return running.weir;
}

export { configured, httpServices, running };
