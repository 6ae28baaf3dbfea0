import type { AdminView } from "../admin/admin";
import type { Digest } from "../model/ports";
import { isAlive } from "../runtime/alive";
import { clock, timeOfDay } from "../runtime/clock";
import { askStream } from "../runtime/companion";
import { newDigest } from "../runtime/digest";
import { files } from "../runtime/files";
import { nginxLog } from "../runtime/log";
import { ignoredDatagrams } from "../runtime/resolver";
import { storeUsage } from "../runtime/store";
import { configured, started } from "./running";

/** Made when it is needed first, so that each worker has its own. */
let digest: Digest | undefined;

/** What the answers to questions are made of, in either subsystem. */
function adminView(): AdminView {
  const weir = configured();
  const { streamSocket } = weir.configuration;
  digest ??= newDigest();
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
    companion: streamSocket === undefined ? undefined : (question, post) => askStream(streamSocket, question, post),
    log: nginxLog,
    files,
    digest,
    ignoredDatagrams: () => ignoredDatagrams(weir.store),
  };
}

export { adminView };
