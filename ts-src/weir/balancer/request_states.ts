import { newRequestState, type RequestState } from "./request_state";

/** How many records may lie idle before they are dropped. */
const MOST_IDLE = 4096;

/**
 * The records of the requests under way, by number. A record stays for the next request of the same number, as nginx gives the
 * same few numbers again and again: no request allocates one, once the busiest moment has been.
 */
const states = new LuaMap<number, RequestState>();
let count = 0;

function requestStateOf(number: number): RequestState {
  return states.get(number) ?? addRequestState(number);
}

function addRequestState(number: number): RequestState {
  if (count >= MOST_IDLE) dropIdle();
  const request = newRequestState();
  states.set(number, request);
  count++;
  return request;
}

function dropIdle(): void {
  count = 0;
  for (const [number, request] of states) {
    if (request.balancer === undefined) states.delete(number);
    else count++;
  }
}

/** The record of a request if it has one. */
function knownRequestState(number: number): RequestState | undefined {
  return states.get(number);
}

export { knownRequestState, requestStateOf };
