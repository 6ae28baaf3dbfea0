import * as semaphore from "ngx.semaphore";

/**
 * What requests of this worker wait at.
 * @noSelf
 */
interface Gate {
  /** Says whether the gate opened within so many seconds. */
  readonly wait: (seconds: number) => boolean;
  /** Lets all go on who wait, or no more than so many. Returns how many still wait. */
  readonly open: (most: number) => number;
}

function newGate(): Gate {
  const [waiters, problem] = semaphore.new(0);
  if (waiters === undefined) error(`weir: could not make a semaphore: ${problem}`, 0);
  return {
    wait: (seconds) => {
      const [opened] = waiters.wait(seconds);
      return opened === true;
    },
    open: (most) => {
      const waiting = math.max(0, -waiters.count());
      const leaving = math.min(most, waiting);
      if (leaving > 0) waiters.post(leaving);
      return waiting - leaving;
    },
  };
}

export { newGate };
export type { Gate };
