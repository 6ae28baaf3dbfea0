import type { Leader } from "../leader/leader";
import { forgetSeats, reviewSeats } from "../pool/seats";
import { FORGET_SECONDS } from "./review";
import { hasSeats } from "./weir";
import type { Worker } from "./worker";

/** How often the leader looks whether one of the workers is gone, in seconds. */
const REVIEW_SECONDS = 0.25;

/** What the leader does lest requests are counted that are no more, and peers that are gone. */
function reviewCounts({ review, tools, weir }: Worker, { byKey }: Leader, now: number): void {
  if (!hasSeats(weir.configuration)) return;
  if (now >= review.workersAt) {
    review.workersAt = now + REVIEW_SECONDS;
    reviewSeats(weir.store, tools.isAlive);
  }
  if (now >= review.peersAt) {
    review.peersAt = now + FORGET_SECONDS;
    forgetSeats(weir.store, (service, peerId) => {
      for (const { id } of byKey.get(service)?.discovery.membership.endpoints ?? []) if (id === peerId) return true;
      return false;
    });
  }
}

export { reviewCounts };
