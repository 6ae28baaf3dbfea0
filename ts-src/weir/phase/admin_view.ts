import type { AdminView } from "../admin/admin";
import { isAlive } from "../runtime/alive";
import { clock, timeOfDay } from "../runtime/clock";
import { askStream } from "../runtime/companion";
import { ignoredDatagrams } from "../runtime/resolver";
import { storeUsage } from "../runtime/store";
import { configured, started } from "./running";

/** What the answers to questions are made of, in either subsystem. */
function adminView(): AdminView {
  const weir = configured();
  const { streamSocket } = weir.configuration;
  return {
    weir,
    worker: started(),
    pid: ngx.worker.pid(),
    clock,
    timeOfDay,
    isAlive,
    sleep: ngx.sleep,
    subsystem: ngx.config.subsystem,
    memory: storeUsage,
    companion: streamSocket === undefined ? undefined : (question) => askStream(streamSocket, question),
    ignoredDatagrams: () => ignoredDatagrams(weir.store),
  };
}

export { adminView };
