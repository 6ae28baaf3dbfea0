import type { RequestState } from "../balancer/request_state";
import { noteArrival } from "../balancer/arrivals";
import type { HttpService } from "../http/http_service";
import { clock } from "../runtime/clock";
import { httpServices } from "./running";

/**
 * A mapping's service, and the other one that may serve its requests too, in the order in which this request prefers them: the
 * location says by `$weir_upstream` where it goes first.
 * @param other its key; nothing where there is none
 */
function servicesFor(key: string, other: string | undefined): LuaMultiReturn<[HttpService, HttpService | undefined]> {
  const service = httpServices.get(key)!;
  const second = other === undefined ? undefined : httpServices.get(other);
  if (second === undefined || ngx.var.weir_upstream !== other) return $multi(service, second);
  return $multi(second, service);
}

/** Sends a request to where it was let go. One that begins there, without beginning anew, is counted there too. */
function sendOn(request: RequestState, first: HttpService, second: HttpService | undefined): void {
  if (second === undefined) return;
  const isSecond = request.goesTo === second.balancer;
  if (isSecond && request.isSentOn && request.waits === 1) noteArrival(second.balancer, request, clock());
  ngx.var.weir_upstream = (isSecond ? second : first).balancer.settings.key;
}

export { sendOn, servicesFor };
