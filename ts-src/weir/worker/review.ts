/** How often the leader looks for peers that are gone, in seconds. */
const FORGET_SECONDS = 600;

/** When it looks next. */
interface Review {
  workersAt: number;
  peersAt: number;
  /** When it removes what was counted of services that are no more. */
  numbersAt: number;
}

function newReview(now: number): Review {
  return { workersAt: now, peersAt: now + FORGET_SECONDS, numbersAt: now };
}

export { FORGET_SECONDS, newReview };
export type { Review };
