import type { Leader } from "../leader/leader";
import { endpointWith } from "../leader/confirmed";
import { retireNumbers } from "../metrics/keys";
import { FORGET_SECONDS } from "./review";
import type { Worker } from "./worker";

/** What the leader does now and then, lest what is counted outlives what it is about. */
function reviewMetrics({ review, weir }: Worker, { byKey }: Leader, now: number): void {
  if (now < review.numbersAt) return;
  review.numbersAt = now + FORGET_SECONDS;
  retireNumbers(weir.store, (key, peerId) => {
    const service = byKey.get(key);
    return service !== undefined && (peerId === undefined || endpointWith(service, peerId) !== undefined);
  });
}

export { reviewMetrics };
