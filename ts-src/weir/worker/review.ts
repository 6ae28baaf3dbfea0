import type { Step } from "../metrics/history";

/** How often the leader looks for peers that are gone, in seconds. */
const FORGET_SECONDS = 600;

/** How far it is with the history. */
interface HistoryReview {
  /** The step that ended last; nothing before any has been looked at. */
  step: Step | undefined;
  /** How many services have had their turn. */
  done: number;
}

/** When it looks next. */
interface Review {
  workersAt: number;
  peersAt: number;
  /** When it removes what was counted of services that are no more. */
  numbersAt: number;
  readonly history: HistoryReview;
}

function newReview(now: number): Review {
  return {
    workersAt: now,
    peersAt: now + FORGET_SECONDS,
    numbersAt: now,
    history: { step: undefined, done: 0 },
  };
}

export { FORGET_SECONDS, newReview };
export type { Review };
