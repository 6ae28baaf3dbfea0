import { forgetNumbers } from "../pool/rounds";
import { announceWorker, forgetDeadWorkers, isListed, listWorkers } from "../pool/workers";
import type { Worker } from "./worker";

/** How often a worker looks whether the leader knows of it, in seconds: a leader may have died with the news. */
const ANNOUNCE_SECONDS = 1;
/** How often the leader looks for workers that were killed, in seconds. */
const DEAD_SECONDS = 0.25;

/** Tells the leader that this worker is there, unless it knows. */
function announce(worker: Worker, now: number): void {
  const { tools, weir } = worker;
  if (now < worker.announcesAt) return;
  worker.announcesAt = now + ANNOUNCE_SECONDS;
  if (!isListed(weir.store, tools.pid)) announceWorker(weir.store, tools.pid);
}

/** What the leader does to know who is there. */
function reviewWorkers({ review, tools, weir }: Worker, now: number): void {
  listWorkers(weir.store);
  if (now < review.deadAt) return;
  review.deadAt = now + DEAD_SECONDS;
  for (const pid of forgetDeadWorkers(weir.store, tools.isAlive)) forgetNumbers(weir.store, pid);
}

export { announce, reviewWorkers };
