import { sourceOf } from "../discovery/evidence";
import type { ConnectProbe } from "../health/connect_probe";
import { passesCheck } from "../leader/checks";
import { isOurs } from "../leader/next_snapshot";
import { isConfirmed } from "../leader/confirmed";
import type { ServiceState } from "../leader/service_state";
import type { Endpoint } from "../model/endpoint";
import type { DownExplanation, EndpointExplanation, FailingExplanation } from "./explanation";
import { secondsUntil } from "./moments";

/** When an answer last named the endpoint, and when `hold` lets it go if a good answer since has not. */
function seenAndHeld(
  service: ServiceState,
  endpoint: Endpoint,
): LuaMultiReturn<[number | undefined, number | undefined]> {
  const source = sourceOf(service.discovery, endpoint);
  const lookup = source === undefined ? undefined : service.inquiries.get(source.type)?.lookup;
  if (source === undefined || lookup?.namedAt === undefined) return $multi(undefined, undefined);
  const seen = source.seen.get(endpoint.id) ?? lookup.namedAt;
  return $multi(seen, seen < lookup.namedAt ? seen + service.rules.hold : undefined);
}

function explainDown(probe: ConnectProbe, isConfirmed: boolean, now: number): DownExplanation {
  return {
    seconds: now - probe.since,
    failed_probes: probe.failures - 1,
    tls_failure: probe.failure === "" ? undefined : probe.failure,
    next_probe_in_seconds: isConfirmed && !probe.inFlight ? secondsUntil(probe.at, now) : undefined,
  };
}

function explainFailing(service: ServiceState, peerId: string, now: number): FailingExplanation | undefined {
  if (!passesCheck(service, peerId)) {
    const check = service.checks.get(peerId);
    const at = check === undefined || check.inFlight ? undefined : check.at;
    const said = check === undefined || check.failure === "" ? undefined : check.failure;
    return { cause: "check", check: said, next_try_in_seconds: at === undefined ? undefined : secondsUntil(at, now) };
  }
  const ejection = service.ejections.get(peerId);
  if (ejection === undefined || ejection.standing === "good") return undefined;
  const isOut = ejection.standing === "out";
  return {
    cause: "errors",
    check: undefined,
    next_try_in_seconds: isOut ? secondsUntil(ejection.since + ejection.seconds, now) : undefined,
  };
}

/**
 * What the leader knows of an endpoint.
 * @param reachedAt the other address at which its container gets its requests
 */
function explainEndpoint(
  service: ServiceState,
  endpoint: Endpoint,
  reachedAt: string | undefined,
  now: number,
): EndpointExplanation {
  const { address, id, port, priority, weight } = endpoint;
  const [seen, held] = seenAndHeld(service, endpoint);
  const probe = service.probes.get(id);
  const drained = service.drains.get(id);
  const isNamed = isConfirmed(service, endpoint);
  const identity = service.identities.get(address);
  const isGone = !isNamed && identity?.isGone === true;
  return {
    id,
    address,
    port,
    weight,
    priority,
    seen_seconds_ago: seen === undefined ? undefined : now - seen,
    let_go_in_seconds: held === undefined ? undefined : secondsUntil(held, now),
    ptr: identity === undefined || identity.name === "" ? undefined : identity.name,
    gone: isGone,
    reached_at: reachedAt,
    contested: !isGone && !isOurs(service, endpoint, now),
    drained_seconds: drained === undefined ? undefined : secondsUntil(drained, now),
    down: probe === undefined ? undefined : explainDown(probe, isNamed, now),
    failing: explainFailing(service, id, now),
  };
}

export { explainEndpoint };
