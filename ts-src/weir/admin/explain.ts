import { decode } from "cjson";

import type { Explanation } from "../explain/explanation";
import { keysMeant } from "../explain/named";
import { type Explained, explainedBy, wouldServe } from "../explain/peers";
import { collectAnswer, request } from "../explain/requests";
import { percentEncoded } from "../text/percent";
import { quoted } from "../text/quoted";
import type { AdminView, Handler } from "./admin";
import { askCompanion } from "./companion";
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

function noSuchService(view: AdminView, name: string): string {
  const keys: string[] = [];
  for (const { key } of view.weir.configuration.services) keys.push(key);
  const others = (askCompanion(view, "/status")?.fields["services"] ?? {}) as Record<string, unknown>;
  for (const [key] of pairs(others)) keys.push(key);
  return `there is no service ${quoted(name)}; there are ${table.concat(keys, ", ")}`;
}

/** Adds what the companion knows of services of this name; a status and a problem if it does not say. */
function askForOthers(view: AdminView, name: string, list: Explained[]): LuaMultiReturn<[number | undefined, string]> {
  const reply = askCompanion(view, `/explain?service=${percentEncoded(name)}`);
  if (reply === undefined || reply.status === NOT_FOUND) return $multi(undefined, "");
  const { error, services } = reply.fields;
  for (const one of (services ?? []) as Explained[]) list.push(one);
  if (services === undefined) return $multi(reply.status, tostring(error));
  return $multi(undefined, "");
}

/**
 * `/explain?service=NAME`: what is known of the services of this key or DNS name, and how. JSON, or for a person with `as=text` or
 * `as=colour`; 503 if one of them has no peer.
 */
const explain: Handler = (view, { argument }) => {
  const { weir } = view;
  const { explained, problem, type } = formNamed(argument("as"));
  const name = argument("service");
  const list: Explained[] = [];
  for (const key of keysMeant(weir.configuration.services, name)) {
    const [explanation, failure, cause] = askLeader(view, key);
    if (explanation === undefined) return { status: failure, type, body: problem(cause) };
    list.push(explainedBy(weir.balancers.get(key)!, explanation, view.clock()));
  }
  const [failure, cause] = askForOthers(view, name, list);
  if (failure !== undefined) return { status: failure, type, body: problem(cause) };
  if (list.length === 0) return { status: NOT_FOUND, type, body: problem(noSuchService(view, name)) };
  let status = 200;
  for (const one of list) if (!wouldServe(one)) status = UNAVAILABLE;
  return { status, type, body: explained(list, view.pid) };
};

export { explain, noSuchService };
