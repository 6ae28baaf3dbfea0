import { monotonic_time } from "resty.core.time";
import type { Clock } from "../model/ports";

/**
 * Seconds since the machine started, by the event loop's clock: it moves on once in each turn. Nobody can set it, so that nothing
 * stands still for an hour when the time of day is put back by one.
 */
const clock: Clock = monotonic_time;

/** The same clock, moved on to this very moment: the event loop's stands still while there is always something to read. */
function exactly(): number {
  ngx.update_time();
  return clock();
}

/** Whole seconds by which the time of day is ahead of the clock: what outlives the machine's run is told by that. */
function timeOfDayAhead(): number {
  return math.floor(ngx.now() - clock() + 0.5);
}

/** Unix seconds, by the event loop. */
function timeOfDay(): number {
  return ngx.now();
}

export { clock, exactly, timeOfDay, timeOfDayAhead };
