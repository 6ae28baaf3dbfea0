import { confirmedAt } from "../discovery/evidence";
import type { Leader } from "../leader/leader";
import { endpointWith } from "../leader/confirmed";
import { retireNumbers } from "../metrics/keys";
import { FORGET_SECONDS } from "./review";
import type { Worker } from "./worker";

/** How often the leader says how old the answers of DNS are, in seconds. */
const ANSWERS_SECONDS = 1;

/** What the leader does so that what is counted is true, and does not outlive what it is about. */
function reviewMetrics({ review, weir }: Worker, { byKey, services }: Leader, now: number): void {
  if (now >= review.answersAt) {
    review.answersAt = now + ANSWERS_SECONDS;
    for (const { discovery, rules } of services) weir.counted.confirmed(rules.key, confirmedAt(discovery));
  }
  if (now < review.numbersAt) return;
  review.numbersAt = now + FORGET_SECONDS;
  retireNumbers(weir.store, (key, peerId) => {
    const service = byKey.get(key);
    return service !== undefined && (peerId === undefined || endpointWith(service, peerId) !== undefined);
  });
}

export { reviewMetrics };
