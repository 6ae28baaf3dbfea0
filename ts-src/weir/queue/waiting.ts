import type { Balancer } from "../balancer/balancer";
import { reserve } from "../balancer/begin";
import type { RequestState } from "../balancer/request_state";
import { canServe } from "../balancer/pool";
import type { Clock } from "../model/ports";
import { join, leave } from "./queue";
import { invite, reportDemand, type WaitingLine } from "./waiting_line";

/** How often a request is sent on: nginx takes ten redirections for a loop, and a configuration may have some of its own. */
const MOST_WAITS = 8;

/** What a request rests that was cut off again and again, in seconds. */
const REST_SECONDS = 0.02;

/** How often a request that waits in a worker which leaves looks for changes, in seconds. */
const LOOK_SECONDS = 0.04;

/** What a request that waits needs of the worker that it is in. */
interface WaitingTools {
  readonly clock: Clock;
  readonly sleep: (this: void, seconds: number) => void;
  /** Whether the worker leaves after a reload or a graceful stop: then no timer runs any more. */
  readonly isExiting: (this: void) => boolean;
  /** Takes in what has changed, as a timer does otherwise. */
  readonly sync: (this: void) => void;
  /** Calls what it is given if the client leaves; the request has ended then. */
  readonly onAbort: (this: void, handler: (this: void) => void) => void;
}

/**
 * Whether the request may go to a peer now: it waits until there is one. Only one waits whose last try reached no peer, or which
 * rests before a try that nginx would have made itself, so that nothing is sent again that must not be.
 * @param second that of another service which may serve it too; `goesTo` of the request says then which does
 */
function waitForPeer(line: WaitingLine, request: RequestState, tools: WaitingTools, second?: WaitingLine): boolean {
  const { retries } = line.balancer.settings;
  if (request.isResting) return rest(line, request, tools);
  if (request.outcome !== "connect_failed" || request.waits >= MOST_WAITS || request.retries > retries) return false;
  const goesAtOnce = request.waits === 0 && canServe(line.balancer);
  if (goesAtOnce) {
    if (retries === 0) return false;
    request.goesTo = line.balancer;
  } else if (second !== undefined && isOpenTo(second, request, tools)) {
    request.goesTo = second.balancer;
  } else if (!waitInQueue(line, request, tools, second)) {
    return false;
  }
  request.waits = request.waits + 1;
  request.isSentOn = true;
  return true;
}

/** Whether the other service can serve the request, which does not come from there: nobody is asked twice at once. */
function isOpenTo({ balancer }: WaitingLine, request: RequestState, tools: WaitingTools): boolean {
  return (request.waits === 0 || request.goesTo !== balancer) && mayGo(balancer, request, tools);
}

function rest({ balancer }: WaitingLine, request: RequestState, tools: WaitingTools): boolean {
  request.goesTo = balancer;
  request.isResting = false;
  request.isSentOn = true;
  tools.sleep(REST_SECONDS);
  return true;
}

/**
 * When a request that was sent on and reached nobody may go again: as often as it may go, spread over the time that it may wait,
 * each time after twice as long.
 */
function goesAgainAt({ waits, waitsUntil }: RequestState, seconds: number): number {
  return waitsUntil - seconds * (1 - (2 ** waits - 1) / (2 ** (MOST_WAITS - 1) - 1));
}

function waitInQueue(
  line: WaitingLine,
  request: RequestState,
  tools: WaitingTools,
  second: WaitingLine | undefined,
): boolean {
  const { balancer, gate, queue } = line;
  const now = tools.clock();
  if (request.waitsUntil === 0) {
    request.waitsUntil = math.min(now + queue.seconds, request.begunAt + balancer.settings.totalTimeout);
  }
  const until = request.waitsUntil;
  if (until <= now) return false;
  if (!join(queue, until, now)) {
    request.isTurnedAway = queue.places > 0;
    return false;
  }
  reportDemand(line, until);
  if (second !== undefined) {
    reportDemand(second, until);
    invite(second, gate);
  }
  const before = request.waited;
  const note = (): void => void (request.waited = before + tools.clock() - now);
  tools.onAbort(() => {
    leave(queue);
    note();
  });
  const pause = goesAgainAt(request, queue.seconds) - now;
  if (pause > 0) tools.sleep(pause);
  let goes = mayGoToEither(line, request, tools, second);
  while (!goes && isWoken(line, until - tools.clock(), tools, second))
    goes = mayGoToEither(line, request, tools, second);
  leave(queue);
  note();
  return goes;
}

function mayGoToEither(
  { balancer }: WaitingLine,
  request: RequestState,
  tools: WaitingTools,
  second: WaitingLine | undefined,
): boolean {
  request.goesTo = balancer;
  if (mayGo(balancer, request, tools)) return true;
  if (second === undefined) return false;
  request.goesTo = second.balancer;
  return mayGo(second.balancer, request, tools);
}

/** Whether there is a peer for the request: another may have taken the place in between. */
function mayGo(balancer: Balancer, request: RequestState, { clock }: WaitingTools): boolean {
  return canServe(balancer) && reserve(balancer, request, clock());
}

/**
 * Waits until there may be a peer; says whether so in that time. In a worker that leaves, who waits looks for changes itself. One
 * that was let go and came too late waits again, though it was the last.
 */
function isWoken(
  { balancer, gate }: WaitingLine,
  seconds: number,
  tools: WaitingTools,
  second: WaitingLine | undefined,
): boolean {
  balancer.hasWaiting = true;
  if (second !== undefined) second.balancer.hasWaiting = true;
  if (!tools.isExiting()) return gate.wait(math.max(0, seconds));
  gate.wait(math.max(0, math.min(LOOK_SECONDS, seconds)));
  tools.sync();
  return seconds > 0;
}

export { waitForPeer };
export type { WaitingTools };
