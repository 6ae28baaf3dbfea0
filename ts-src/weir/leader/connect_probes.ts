import { secondsToConnect } from "../config/connect_timeout";
import { tlsOf } from "../config/peer_tls";
import { sourceOf } from "../discovery/evidence";
import { hurry, HURRY_SECONDS } from "../discovery/schedule";
import { type ConnectProbe, goesDown, isProbeDue, staysDown } from "../health/connect_probe";
import type { Endpoint } from "../model/endpoint";
import type { Prober } from "../model/ports";
import { isInDemand } from "./demand";
import { isLeading, type Leader } from "./leader";
import { publishChange } from "./publishing";
import { isConfirmed, isVouchedFor } from "./confirmed";
import { changed, wake } from "./changed";
import { type Recorder, record } from "./record";
import type { ServiceRules } from "./service_rules";
import type { ServiceState } from "./service_state";
import { isStillThere } from "./witness";

const connected = { refuses: "accepts no connection", accepts: "accepts one", back: "accepts connections" };
/** What is said of peers, by protocol. */
const words = {
  http: connected,
  grpc: connected,
  tcp: connected,
  udp: { refuses: "refuses datagrams", accepts: "takes one", back: "refuses no datagram" },
};
const overTls = {
  refuses: "accepts no connection over TLS",
  accepts: "accepts one",
  back: "accepts connections over TLS",
};

function wordsFor({ peer_tls, protocol }: ServiceRules): typeof connected {
  return peer_tls === "off" ? words[protocol] : overTls;
}

/**
 * A worker could not connect, or was cut off several times: the peer is left out until a probe succeeds, and DNS is asked whether it
 * is still there.
 */
function noteDown(
  { recorder, tools }: Leader,
  service: ServiceState,
  endpoint: Endpoint,
  finding: "refuses" | "cuts_off",
  times: number,
  now: number,
): void {
  wake(service);
  if (goesDown(service.probes, endpoint, now)) {
    changed(service);
    tools.counted.ejected(service.rules.key, finding);
    const { accepts, refuses } = wordsFor(service.rules);
    const isRefusal = finding === "refuses";
    const cause = `${isRefusal ? refuses : "cuts requests off"} and is left out until it ${accepts}`;
    const evidence = times > 0 ? `${times} in a row without an answer` : "";
    record(recorder, service.rules.key, isRefusal ? "refused" : "cut_off", endpoint.id, cause, evidence);
  }
  if (now - service.hurriedAt < HURRY_SECONDS) return;
  service.hurriedAt = now;
  for (const { endpoints, type } of service.discovery.sources) {
    if (endpoints.length > 0) hurry(service.inquiries.get(type)!.question, now);
  }
}

/** So long may DNS still have a container that is gone, in seconds. */
const LEAVING_SECONDS = 1;

/**
 * Only a peer may come back that DNS confirms, or whose address has its name still. One of UDP is not asked before DNS has confirmed it
 * anew: it shows by silence that it is there, and so does an address where nobody is.
 */
function mayProbe(service: ServiceState, { endpoint, since }: ConnectProbe, now: number): boolean {
  if (service.rules.protocol === "udp") {
    const isAnew = (sourceOf(service.discovery, endpoint)?.confirmedAt ?? 0) > since + LEAVING_SECONDS;
    return isConfirmed(service, endpoint) && isAnew;
  }
  return isConfirmed(service, endpoint) || isVouchedFor(service, endpoint, now);
}

/** Tries connections to the peers of a service that are down. */
function probeWhoIsDue(leader: Leader, service: ServiceState, now: number): void {
  for (const [, probe] of service.probes) {
    if (isProbeDue(probe, now) && mayProbe(service, probe, now)) {
      probe.inFlight = true;
      leader.tools.spawn(() => probePeer(leader, service, probe));
    }
  }
}

/**
 * Tries a peer as requests would connect to it, as far as TLS: one whose certificate is wrong would else be back at once, and fail the
 * next requests.
 * @returns nothing if it accepts; else why not, empty where no words are needed for that
 */
function failureNow(prober: Prober, rules: ServiceRules, { address, port }: Endpoint): string | undefined {
  const seconds = secondsToConnect(rules.connect_timeout);
  const tls = tlsOf(rules);
  if (tls !== undefined) {
    const failure = prober.handshakes(address, port, seconds, tls);
    return failure === "" ? undefined : failure;
  }
  const isThere =
    rules.protocol === "udp" ? prober.listens(address, port, seconds) : prober.connects(address, port, seconds);
  return isThere ? undefined : "";
}

/** Says why a peer stays down, each reason once: requests do not learn it. */
function noteFailure({ rules }: ServiceState, recorder: Recorder, probe: ConnectProbe, failure: string): void {
  probe.failure = failure;
  if (failure === "" || probe.said.has(failure)) return;
  probe.said.add(failure);
  record(recorder, rules.key, "refused", probe.endpoint.id, overTls.refuses, failure);
}

function probePeer(leader: Leader, service: ServiceState, probe: ConnectProbe): void {
  const { tools } = leader;
  const { address, id } = probe.endpoint;
  const failure = failureNow(tools.prober, service.rules, probe.endpoint);
  const isBack = failure === undefined && isStillThere(leader, service, probe.endpoint);
  if (!isLeading(leader)) return;
  wake(service);
  if (!isBack) {
    const now = tools.clock();
    if (failure !== undefined) noteFailure(service, leader.recorder, probe, failure);
    staysDown(probe, isInDemand(service, now), now);
    return;
  }
  if (service.probes.get(id) !== probe) return;
  service.probes.delete(id);
  // Another may have its address now, under the same name.
  if (isConfirmed(service, probe.endpoint)) service.identities.delete(address);
  service.named = [];
  record(leader.recorder, service.rules.key, "back", id, `${wordsFor(service.rules).back} and is back`, "");
  changed(service);
  publishChange(leader, service);
}

export { noteDown, probeWhoIsDue };
