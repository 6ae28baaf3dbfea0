import type { Balancer } from "../../../ts-src/weir/balancer/balancer";
import { begin } from "../../../ts-src/weir/balancer/begin";
import { newRequestState, type RequestState } from "../../../ts-src/weir/balancer/request_state";

/** A request that has begun: it is at `peer`, and `balancer` is undefined if nobody took it. */
function request(balancer: Balancer, now = 0, affinity = ""): RequestState {
  const state = newRequestState();
  begin(balancer, state, now, affinity);
  return state;
}

export { request };
