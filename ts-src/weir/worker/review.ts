/** How often the leader looks for peers that are gone, in seconds. */
const FORGET_SECONDS = 600;

/** When it looks next. */
interface Review {
  workersAt: number;
  peersAt: number;
  /** When it says how old the answers of DNS are, and when it removes what was counted of services that are no more. */
  answersAt: number;
  numbersAt: number;
}

function newReview(now: number): Review {
  return { workersAt: now, peersAt: now + FORGET_SECONDS, answersAt: now, numbersAt: now };
}

export { FORGET_SECONDS, newReview };
export type { Review };
