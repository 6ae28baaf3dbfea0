import type { HttpService } from "../http/http_service";
import type { StreamService } from "../stream/stream_service";
import { sendCounts } from "../metrics/sender";
import type { Weir } from "../worker/weir";
import type { Worker } from "../worker/worker";

/** What this process is: `configure` makes the first, which each worker inherits, and `start` the second. */
const running: { weir: Weir | undefined; worker: Worker | undefined; isLeaving: boolean } = {
  weir: undefined,
  worker: undefined,
  isLeaving: false,
};

/**
 * The services by key, for the request path: tables that are filled by `configure` and never replaced. Of the two, only that of the
 * subsystem is of use.
 */
const httpServices = new LuaMap<string, HttpService>();
const streamServices = new LuaMap<string, StreamService>();

/** In a worker that leaves, after a reload or a graceful stop, no timer runs: what its last requests count is sent as each ends. */
function sendLast(): void {
  if (running.worker !== undefined) sendCounts(running.worker.sender, running.worker.tools.clock());
}

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

export { configured, httpServices, running, sendLast, started, streamServices };
