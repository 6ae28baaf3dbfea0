import { reasonText } from "../discovery/reasons";
import type { Explanation } from "../explain/explanation";
import { orderLine } from "../leader/orders";
import { counted } from "../text/wording";
import type { AdminView, Handler } from "./admin";
import { askLeader, askToExplain } from "./ask_leader";
import { BAD_REQUEST, changeAll, failedChange, fieldsOf, type Result, textIn } from "./change";

/** How long DNS is waited for, in all and between two looks, in seconds. */
const PATIENCE_SECONDS = 5;
const LOOK_SECONDS = 0.1;

const TIMEOUT = 504;

/** Whether all questions were asked since, so many seconds ago. */
function isAskedSince({ questions }: Explanation, seconds: number): boolean {
  for (const { lookup } of questions) {
    if (lookup === undefined || lookup.asked_seconds_ago > seconds) return false;
  }
  return true;
}

function resultOf({ endpoints, reason, service, state }: Explanation): Result {
  const ids: string[] = [];
  for (const { id } of endpoints) ids.push(id);
  const peers = ids.length === 0 ? "" : `: ${table.concat(ids, ", ")}`;
  const why = state === "fresh" ? "" : ` (${reasonText(reason)})`;
  const text = `${service}: ${state}${why}, ${counted(ids.length, "peer")}${peers}`;
  return { service, state, reason, peers: ids, text } as Result;
}

/** Has a service asked for, and waits for what DNS says. */
function refreshOne(view: AdminView, key: string, client: string): Result {
  const { clock, sleep } = view;
  const begun = clock();
  const [, status, problem] = askLeader(view, "orders", orderLine("refresh", 0, "-", client, key));
  if (status !== undefined) return { service: key, status, error: `${key}: ${problem}` };
  while (clock() - begun < PATIENCE_SECONDS) {
    const [explanation, failure, cause] = askToExplain(view, key);
    if (failure !== undefined) return { service: key, status: failure, error: `${key}: ${cause}` };
    if (isAskedSince(explanation, clock() - begun)) return resultOf(explanation);
    sleep(LOOK_SECONDS);
  }
  return { service: key, status: TIMEOUT, error: `${key}: DNS has not answered within ${PATIENCE_SECONDS} s` };
}

/** `POST /refresh` `{"service":NAME}`: DNS is asked now, and what it says is answered. */
const refresh: Handler = (view, request) => {
  const fields = fieldsOf(request);
  if (fields === undefined) return failedChange(request, BAD_REQUEST, 'write JSON: {"service":"web"}');
  return changeAll(view, request, "/refresh", { service: textIn(fields, "service") }, (key) =>
    refreshOne(view, key, request.client),
  );
};

export { refresh };
