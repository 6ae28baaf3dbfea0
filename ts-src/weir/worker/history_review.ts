import { addToHistory, STEP_SECONDS } from "../metrics/history";
import { gaugesOf } from "../metrics/workers";
import type { Worker } from "./worker";

/** How long after a step's end workers may take to send what they counted until then, in seconds. */
const SETTLING_SECONDS = 0.5;
/** So many services have their turn in one tick, less than a millisecond's work; a few more if it would take too many ticks. */
const AT_ONCE = 10;
const MOST_TICKS = 60;

/** What the leader does for the history: a row for each service after each step. */
function reviewHistory({ review, tools, weir }: Worker, now: number): void {
  const { configuration, store } = weir;
  const { history } = review;
  const { services } = configuration;
  const number = math.floor((now - SETTLING_SECONDS) / STEP_SECONDS);
  if (history.step?.number !== number) {
    const time = number * STEP_SECONDS + tools.timeOfDayAhead();
    history.step = { number, time, gauges: gaugesOf(store, tools.isAlive) };
    history.done = 0;
  }
  const most = math.max(AT_ONCE, math.ceil(services.length / MOST_TICKS));
  const end = math.min(services.length, history.done + most);
  for (const index of $range(history.done, end - 1)) {
    addToHistory(store, services[index]!.key, history.step, services.length);
  }
  history.done = end;
}

export { reviewHistory };
