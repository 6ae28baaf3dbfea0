import { decode } from "cjson";

import type { Explanation } from "../explain/explanation";
import { keysMeant } from "../explain/named";
import { type Explained, explainedBy, wouldServe } from "../explain/peers";
import { collectAnswer, request } from "../explain/requests";
import { quoted } from "../text/quoted";
import type { Weir } from "../worker/weir";
import type { AdminView, Handler } from "./admin";
import { formNamed } from "./explain_forms";

/** How long the leader is waited for, and how often it is looked whether it has answered, in seconds. */
const PATIENCE_SECONDS = 2;
const LOOK_SECONDS = 0.02;

const NOT_FOUND = 404;
const UNAVAILABLE = 503;
const TIMEOUT = 504;
const DOES_NOT_FIT = 507;

let requests = 0;

/** What the leader knows of a service; a status and a problem if it does not say. */
function askLeader(
  { clock, pid, sleep, weir }: AdminView,
  key: string,
): LuaMultiReturn<[Explanation, undefined, undefined] | [undefined, number, string]> {
  requests++;
  const id = `${pid}-${requests}`;
  const until = clock() + PATIENCE_SECONDS;
  request(weir.store, id, key, until);
  while (clock() < until) {
    sleep(LOOK_SECONDS);
    const answer = collectAnswer(weir.store, id);
    if (answer === "") return $multi(undefined, DOES_NOT_FIT, "the explanation does not fit into the shared memory");
    if (answer !== undefined) return $multi(decode(answer) as Explanation, undefined, undefined);
  }
  return $multi(undefined, TIMEOUT, "no worker resolves at the moment");
}

function noSuchService({ configuration }: Weir, name: string): string {
  const keys: string[] = [];
  for (const { key } of configuration.services) keys.push(key);
  return `there is no service ${quoted(name)}; there are ${table.concat(keys, ", ")}`;
}

/**
 * `/explain?service=NAME`: what is known of the services of this key or DNS name, and how. JSON, or for a person with `as=text` or
 * `as=colour`; 503 if one of them has no peer.
 */
const explain: Handler = (view, { argument }) => {
  const { weir } = view;
  const { explained, problem, type } = formNamed(argument("as"));
  const name = argument("service");
  const keys = keysMeant(weir.configuration.services, name);
  if (keys.length === 0) return { status: NOT_FOUND, type, body: problem(noSuchService(weir, name)) };
  const list: Explained[] = [];
  let status = 200;
  for (const key of keys) {
    const [explanation, failure, cause] = askLeader(view, key);
    if (explanation === undefined) return { status: failure, type, body: problem(cause) };
    const one = explainedBy(weir.balancers.get(key)!, explanation, view.clock());
    if (!wouldServe(one)) status = UNAVAILABLE;
    list.push(one);
  }
  return { status, type, body: explained(list, view.pid) };
};

export { explain };
