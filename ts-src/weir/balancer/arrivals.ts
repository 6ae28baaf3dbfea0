import type { Balancer } from "./balancer";
import type { RequestState } from "./request_state";
import { bucketOf, CLASSES, classOf, FIRST_LIMIT, SECONDS_INDEX } from "./tally";

/** Counts a request that arrives at a service, once, however often it begins there. */
function noteArrival(balancer: Balancer, request: RequestState, now: number): void {
  if (request.countedAt === balancer) return;
  const { counters } = balancer;
  counters.requests = counters.requests + 1;
  if (request.countedAt === undefined) request.arrivedAt = now;
  request.countedAt = balancer;
}

/** Leaves it to the waiting room, where it is another request for nginx, to count how this one ends: only there is that known. */
function handOver(request: RequestState): void {
  request.countedAt = undefined;
}

/** Has a request that came from elsewhere, and was counted there as it arrived, be counted here as it ends. */
function takeOver(balancer: Balancer, request: RequestState, now: number): void {
  request.countedAt = balancer;
  request.arrivedAt = now;
}

/** Counts how a request ended: at the service that served it, or that had nobody to serve it. */
function noteEnd(request: RequestState, status: number, now: number): void {
  const { countedAt } = request;
  if (countedAt === undefined) return;
  request.countedAt = undefined;
  const { tally } = countedAt;
  // What nearly all requests are is told here: a call costs as much as all the rest.
  const kind = status >= 200 && status < 300 ? 1 : classOf(status);
  const seconds = now - request.arrivedAt;
  const bucket = CLASSES + (seconds <= FIRST_LIMIT ? 0 : bucketOf(seconds));
  tally[kind] = tally[kind]! + 1;
  tally[bucket] = tally[bucket]! + 1;
  tally[SECONDS_INDEX] = tally[SECONDS_INDEX]! + seconds;
}

export { handOver, noteArrival, noteEnd, takeOver };
