import { catchUp, update } from "../balancer/pool";
import { inherit } from "../pool/inherit";
import { readChanges } from "../pool/published";
import { release } from "../queue/waiting_line";
import { noteLeaving } from "./drain";
import type { Worker } from "./worker";

/**
 * Takes in the pools that have changed since this worker looked last, makes up for what took too long in a request, and lets
 * requests go on that wait. To be called often.
 */
function syncPools(worker: Worker): void {
  const { weir } = worker;
  const { balancers, lines } = weir;
  // What a worker that starts finds is old news.
  const hasSynced = worker.reader.epoch >= 0;
  readChanges(worker.reader, (key, published) => {
    // After a reload, it may still be the last configuration's.
    const snapshot = inherit(published, weir.rules.get(key)!);
    if (snapshot === undefined) return;
    const balancer = balancers.get(key)!;
    const now = worker.tools.clock();
    const { peers } = balancer;
    update(balancer, snapshot, now);
    if (balancer.peers !== peers) noteLeaving(worker, key, peers, now);
    if (hasSynced) weir.counted.taken(key, now);
    release(lines.get(key)!);
  });
  for (const [key, balancer] of balancers) {
    catchUp(balancer);
    if (balancer.hasWaiting) release(lines.get(key)!);
  }
}

export { syncPools };
