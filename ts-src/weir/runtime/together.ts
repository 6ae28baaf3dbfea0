import type { Together } from "../model/ports";

/** Threads at a time: so many questions to DNS are on their way at once. */
const MOST_THREADS = 32;

/** Runs tasks in light threads. To be used where these may wait. */
const together: Together = (tasks) => {
  let next = 0;
  const work = (): void => {
    while (next < tasks.length) {
      next = next + 1;
      tasks[next - 1]!();
    }
  };
  const threads: ngx.Thread[] = [];
  for (const _ of $range(1, math.min(MOST_THREADS, tasks.length))) threads.push(ngx.thread.spawn(work));
  for (const thread of threads) ngx.thread.wait(thread);
};

export { together };
