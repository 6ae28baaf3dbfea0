/**
 * How the requests of a service ended in this worker, since the worker started, as one list of numbers: five of them for the classes of
 * statuses, `1xx` first; then one for each bound of `BOUNDS`, and one for what lasted longer; then the seconds that all lasted together.
 */
type Tally = number[];

/** Requests are told apart by whether they lasted longer than so many seconds. */
const BOUNDS: readonly number[] = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60];
/** The clock tells whole milliseconds, whose differences are not quite that. */
const ROUNDING_SECONDS = 1e-6;

const CLASSES = 5;
const SECONDS_INDEX = CLASSES + BOUNDS.length + 1;
const TALLY_LENGTH = SECONDS_INDEX + 1;

const floor = math.floor;
const limits: number[] = [];
for (const bound of BOUNDS) limits.push(bound + ROUNDING_SECONDS);

/** Up to here, most requests are of the first kind, which is found without a search. */
const FIRST_LIMIT = BOUNDS[0]! + ROUNDING_SECONDS;

function newTally(): Tally {
  const tally: Tally = [];
  for (const _ of $range(1, TALLY_LENGTH)) tally.push(0);
  return tally;
}

/** The class of a status, 0 for `1xx`. nginx says 9 of HTTP/0.9, which has none; peers may say more than 599. */
function classOf(status: number): number {
  if (status < 100) return 1;
  return status < 600 ? floor(status / 100) - 1 : CLASSES - 1;
}

function bucketOf(seconds: number): number {
  for (const index of $range(1, limits.length)) {
    if (seconds <= limits[index - 1]!) return index - 1;
  }
  return limits.length;
}

export { BOUNDS, bucketOf, CLASSES, classOf, FIRST_LIMIT, newTally, SECONDS_INDEX, TALLY_LENGTH };
export type { Tally };
