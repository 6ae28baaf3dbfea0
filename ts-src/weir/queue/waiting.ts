import type { RequestState } from "../balancer/request_state";
import { canServe } from "../balancer/pool";
import type { Clock } from "../model/ports";
import { join, leave } from "./queue";
import { reportDemand, type WaitingLine } from "./waiting_line";

/** How often a request is sent on: nginx takes more redirections for a loop. */
const MOST_WAITS = 4;

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
 */
function waitForPeer(line: WaitingLine, request: RequestState, tools: WaitingTools): boolean {
  const { retries } = line.balancer.settings;
  if (request.isResting) return rest(request, tools);
  if (request.outcome !== "connect_failed" || request.waits >= MOST_WAITS || request.retries > retries) return false;
  if (canServe(line.balancer)) {
    if (request.waits > 0 || retries === 0) return false;
  } else if (!waitInQueue(line, request, tools)) {
    return false;
  }
  request.waits = request.waits + 1;
  request.isSentOn = true;
  return true;
}

function rest(request: RequestState, tools: WaitingTools): boolean {
  request.isResting = false;
  request.isSentOn = true;
  tools.sleep(REST_SECONDS);
  return true;
}

function waitInQueue(line: WaitingLine, request: RequestState, tools: WaitingTools): boolean {
  const { balancer, queue } = line;
  const now = tools.clock();
  if (request.waitsUntil === 0) {
    request.waitsUntil = math.min(now + queue.seconds, request.begunAt + balancer.settings.totalTimeout);
  }
  const until = request.waitsUntil;
  if (until <= now || !join(queue, until, now)) return false;
  reportDemand(line, until);
  tools.onAbort(() => leave(queue));
  while (!canServe(balancer) && isWoken(line, until - tools.clock(), tools)) {
    // Another request may have taken the place in between.
  }
  leave(queue);
  return canServe(balancer);
}

/** Waits until there may be a peer; says whether so in that time. In a worker that leaves, who waits looks for changes itself. */
function isWoken({ gate }: WaitingLine, seconds: number, tools: WaitingTools): boolean {
  if (!tools.isExiting()) return gate.wait(math.max(0, seconds));
  gate.wait(math.max(0, math.min(LOOK_SECONDS, seconds)));
  tools.sync();
  return seconds > 0;
}

export { waitForPeer };
export type { WaitingTools };
