import { decode } from "cjson";

import type { Explanation } from "../explain/explanation";
import { collectAnswer, type Queue, request } from "../explain/requests";
import type { AdminView } from "./admin";

/** How long the leader is waited for, and how often it is looked whether it has answered, in seconds. */
const PATIENCE_SECONDS = 2;
const LOOK_SECONDS = 0.02;

const TIMEOUT = 504;
const DOES_NOT_FIT = 507;

let requests = 0;

/** What the leader answers, in JSON; a status and a problem if it does not. */
function askLeader(
  { clock, pid, sleep, weir }: AdminView,
  queue: Queue,
  text: string,
): LuaMultiReturn<[unknown, undefined, undefined] | [undefined, number, string]> {
  requests++;
  const id = `${pid}-${requests}`;
  const until = clock() + PATIENCE_SECONDS;
  request(weir.store, queue, id, text, until);
  while (clock() < until) {
    sleep(LOOK_SECONDS);
    const answer = collectAnswer(weir.store, id);
    if (answer === "") return $multi(undefined, DOES_NOT_FIT, "the answer does not fit into the shared memory");
    if (answer !== undefined) return $multi(decode(answer), undefined, undefined);
  }
  return $multi(undefined, TIMEOUT, "no worker resolves at the moment");
}

/** What the leader knows of a service; a status and a problem if it does not say. */
function askToExplain(
  view: AdminView,
  key: string,
): LuaMultiReturn<[Explanation, undefined, undefined] | [undefined, number, string]> {
  const [answer, failure, cause] = askLeader(view, "explain", key);
  if (failure !== undefined) return $multi(undefined, failure, cause);
  return $multi(answer as Explanation, undefined, undefined);
}

export { askLeader, askToExplain };
