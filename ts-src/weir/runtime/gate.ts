import * as semaphore from "ngx.semaphore";

/**
 * What requests of this worker wait at.
 * @noSelf
 */
interface Gate {
  /** Says whether the gate opened within so many seconds. */
  readonly wait: (seconds: number) => boolean;
  /** Lets all go on who wait. */
  readonly open: () => void;
}

function newGate(): Gate {
  const [waiters, problem] = semaphore.new(0);
  if (waiters === undefined) error(`weir: could not make a semaphore: ${problem}`, 0);
  return {
    wait: (seconds) => {
      const [opened] = waiters.wait(seconds);
      return opened === true;
    },
    open: () => {
      const waiting = -waiters.count();
      if (waiting > 0) waiters.post(waiting);
    },
  };
}

export { newGate };
export type { Gate };
