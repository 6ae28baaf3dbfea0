import type { RequestState } from "../balancer/request_state";
import { isAnotherLeft, mayRetry } from "../balancer/tries";
import type { HttpService } from "./http_service";
import { isIdempotent } from "./methods";

/** A try that begins when the time for all is nearly over may be silent so long all the same, lest its response be cut off. */
const LEAST_READ_SECONDS = 1;

/**
 * Whether nginx may try another peer if this try fails. Where it would try again what a peer answered, only if another is left:
 * else that answer is as good as any.
 */
function mayTryAnother(service: HttpService, request: RequestState, now: number): boolean {
  const { balancer } = service;
  return mayRetry(balancer, request, now) && (!service.retriesAnswers || isAnotherLeft(balancer, request));
}

/** Seconds that the peer of this try may be silent. Only a try that may be repeated is cut short for another one. */
function readSeconds(service: HttpService, request: RequestState, now: number, method: string): number {
  const { balancer, timeouts } = service;
  const left = math.max(LEAST_READ_SECONDS, request.begunAt + balancer.settings.totalTimeout - now);
  const isCutShort = isIdempotent(method) && isAnotherLeft(balancer, request) && mayTryAnother(service, request, now);
  return math.min(isCutShort ? timeouts.tryRead : timeouts.read, timeouts.read, left);
}

export { mayTryAnother, readSeconds };
