import { sourceOf } from "../discovery/evidence";
import { reasonText } from "../discovery/reasons";
import type { Endpoint } from "../model/endpoint";
import { isConfirmed } from "./confirmed";
import { isOurs } from "./next_snapshot";
import { type Recorder, record } from "./record";
import type { ServiceState } from "./service_state";

function idsOf(endpoints: readonly Endpoint[]): LuaSet<string> {
  const ids = new LuaSet<string>();
  for (const { id } of endpoints) ids.add(id);
  return ids;
}

/** Which nameserver says where an endpoint is, or is no more. */
function saidBy({ discovery }: ServiceState, endpoint: Endpoint): string {
  const server = sourceOf(discovery, endpoint)?.server ?? "";
  return server === "" ? "" : `by ${server}`;
}

/** Records which endpoints came and left, when they changed from `before`. */
function sayWhoCameAndLeft(recorder: Recorder, service: ServiceState, before: readonly Endpoint[]): void {
  const { discovery, rules } = service;
  const { endpoints, reason, state } = discovery.membership;
  const had = idsOf(before);
  const has = idsOf(endpoints);
  for (const endpoint of before) {
    const { id } = endpoint;
    if (!has.has(id)) {
      service.strangers.delete(id);
      if (state === "fresh") record(recorder, rules.key, "left", id, "DNS names it no more", saidBy(service, endpoint));
      else record(recorder, rules.key, "left", id, reasonText(reason), "");
    }
  }
  for (const endpoint of endpoints) {
    const { id } = endpoint;
    if (!had.has(id)) record(recorder, rules.key, "appeared", id, "DNS names it", saidBy(service, endpoint));
  }
}

/** Says of each endpoint whose address is another's now that it is left out, and that it is back once that is over. */
function sayWhoIsAStranger(recorder: Recorder, service: ServiceState, now: number): void {
  const { discovery, identities, rules, strangers } = service;
  for (const endpoint of discovery.membership.endpoints) {
    const { address, id } = endpoint;
    const isStranger = !isOurs(service, endpoint, now);
    const { isGone = false, name = "" } = identities.get(address) ?? {};
    if (isStranger && !strangers.has(id)) {
      strangers.add(id);
      const cause = isGone ? `is no longer ${name}, as far as DNS knows,` : "has turned up under another name of DNS";
      record(recorder, rules.key, "ejected", id, `${cause} and is left out`, "");
    } else if (!isStranger && strangers.has(id)) {
      strangers.delete(id);
      const cause = isConfirmed(service, endpoint) ? "is named by DNS again" : `is ${name} again`;
      record(recorder, rules.key, "back", id, `${cause} and is back`, "");
    }
  }
}

export { sayWhoCameAndLeft, sayWhoIsAStranger };
