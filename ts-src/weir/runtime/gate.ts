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
  /** How many of those who may go on have not noticed yet: they do when nginx has handled what it is at. */
  readonly coming: () => number;
}

function newGate(): Gate {
  const [waiters, problem] = semaphore.new(0);
  if (waiters === undefined) error(`weir: could not make a semaphore: ${problem}`, 0);
  let coming = 0;
  return {
    wait: (seconds) => {
      const [opened] = waiters.wait(seconds);
      if (opened === true) coming = coming - 1;
      return opened === true;
    },
    open: (most) => {
      const waiting = math.max(0, -waiters.count());
      const leaving = math.min(most, waiting);
      if (leaving > 0) waiters.post(leaving);
      coming = coming + leaving;
      return waiting - leaving;
    },
    coming: () => coming,
  };
}

export { newGate };
export type { Gate };
