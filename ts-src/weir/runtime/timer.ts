import type { Timer } from "../model/ports";

/** nginx's timers. */
const timer: Timer = {
  every: (seconds, task) => {
    const [, problem] = ngx.timer.every(seconds, task);
    return problem;
  },
  soon: (task) => {
    ngx.timer.at(0, task);
  },
};

export { timer };
