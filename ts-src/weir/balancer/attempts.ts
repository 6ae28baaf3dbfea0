import { type Attempt, newAttempt } from "./attempt";

/** How many records may lie idle before they are dropped. */
const MOST_IDLE = 4096;

/**
 * The records of the requests under way, by request. A record stays for the next request of the same number, as nginx gives
 * the same few numbers again and again: no request allocates one, once the busiest moment has been.
 */
const attempts = new LuaMap<number, Attempt>();
let count = 0;

function attemptOf(request: number): Attempt {
  return attempts.get(request) ?? addAttempt(request);
}

function addAttempt(request: number): Attempt {
  if (count >= MOST_IDLE) dropIdle();
  const attempt = newAttempt();
  attempts.set(request, attempt);
  count++;
  return attempt;
}

function dropIdle(): void {
  count = 0;
  for (const [request, attempt] of attempts) {
    if (attempt.balancer === undefined) attempts.delete(request);
    else count++;
  }
}

/** The record of a request if it has one. */
function knownAttempt(request: number): Attempt | undefined {
  return attempts.get(request);
}

export { attemptOf, knownAttempt };
