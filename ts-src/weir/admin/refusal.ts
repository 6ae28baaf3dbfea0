import { quoted } from "../text/quoted";
import type { AdminRequest, AdminResponse, AdminView } from "./admin";
import type { Refusal } from "./gate";
import { problemResponse } from "./response";

/** How long who may not is kept waiting, in seconds, so that nobody tries tokens fast. */
const PENALTY_SECONDS = 1;
/** How many a worker keeps waiting at a time: more would cost it memory. */
const MOST_WAITING = 32;
/** How often a line is logged at most, in seconds. */
const LOG_SECONDS = 1;

const TOO_MANY = 429;

/** Of this worker. */
const state = { waiting: 0, loggedAt: -math.huge, unlogged: 0 };

function logRefusal({ clock, log }: AdminView, { client, method }: AdminRequest, path: string, refusal: Refusal): void {
  const now = clock();
  if (now - state.loggedAt < LOG_SECONDS) {
    state.unlogged++;
    return;
  }
  const others = state.unlogged === 0 ? "" : ` (and ${state.unlogged} more refused)`;
  state.loggedAt = now;
  state.unlogged = 0;
  const why = refusal.cause ?? refusal.problem;
  log.warn(`admin: ${quoted(method)} ${quoted(path)} by ${client} is refused, ${refusal.status}: ${why}${others}`);
}

/** Answers who may not, after a while, and logs it. Nobody else waits for that. */
function refuse(view: AdminView, request: AdminRequest, path: string, refusal: Refusal): AdminResponse {
  logRefusal(view, request, path, refusal);
  if (state.waiting >= MOST_WAITING) {
    return problemResponse(TOO_MANY, "too many were refused at once", { "Retry-After": "1" });
  }
  state.waiting++;
  // Whatever ends the request while it waits, the next must find room.
  const [isAwake, cause] = pcall(view.sleep, PENALTY_SECONDS);
  state.waiting--;
  if (!isAwake) error(cause, 0);
  return problemResponse(refusal.status, refusal.problem, refusal.headers);
}

export { refuse };
