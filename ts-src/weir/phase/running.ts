import type { HttpService } from "../http/http_service";
import type { StreamService } from "../stream/stream_service";
import type { Weir } from "../worker/weir";
import type { Worker } from "../worker/worker";

/** What this process is: `configure` makes the first, which each worker inherits, and `start` the second. */
const running: { weir: Weir | undefined; worker: Worker | undefined } = { weir: undefined, worker: undefined };

/**
 * The services by key, for the request path: tables that are filled by `configure` and never replaced. Of the two, only that of the
 * subsystem is of use.
 */
const httpServices = new LuaMap<string, HttpService>();
const streamServices = new LuaMap<string, StreamService>();

/** Raises unless `configure` was called. */
function configured(): Weir {
  if (running.weir === undefined) error('weir: call require("weir").configure(…) in init_by_lua first', 0);
  return running.weir;
}

/** Raises unless `start` was called. */
function started(): Worker {
  if (running.worker === undefined) error('weir: call require("weir").start() in init_worker_by_lua', 0);
  return running.worker;
}

export { configured, httpServices, running, started, streamServices };
