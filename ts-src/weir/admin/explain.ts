import { keysMeant } from "../explain/named";
import { type Explained, explainedBy, wouldServe } from "../explain/peers";
import { percentEncoded } from "../text/percent";
import type { AdminView, Handler } from "./admin";
import { askToExplain } from "./ask_leader";
import { askCompanion } from "./companion";
import { formNamed } from "./explain_forms";
import { noSuchService } from "./no_such_service";

const NOT_FOUND = 404;
const UNAVAILABLE = 503;

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
    const [explanation, failure, cause] = askToExplain(view, key);
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
