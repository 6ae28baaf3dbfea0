import * as semaphore from "ngx.semaphore";

import type { Gate } from "../model/ports";

/** A gate of light threads, by a semaphore. */
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
    waiting: () => math.max(0, -waiters.count()),
    coming: () => coming,
  };
}

export { newGate };
