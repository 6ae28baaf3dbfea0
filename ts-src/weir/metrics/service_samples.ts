import type { Balancer } from "../balancer/balancer";
import type { EjectionReason } from "../model/counted";
import type { Outcome } from "../model/outcome";
import type { Store } from "../model/ports";
import type { Peer } from "../pool/peer";
import type { Queue } from "../queue/queue";
import { ejectionNumber } from "./counted";
import { numberAt, serviceKey } from "./keys";
import { peerTotalsOf } from "./peer_numbers";
import { addSample, label, type Samples } from "./samples";
import { bounds, totalsOf } from "./totals";
import type { Gauges } from "./workers";

const outcomes: readonly Outcome[] = [
  "answered",
  "error_status",
  "connect_failed",
  "reset",
  "timeout",
  "invalid_header",
  "body_cut_off",
  "unknown",
];
const reasons: readonly EjectionReason[] = ["refuses", "cuts_off", "errors", "rates", "check"];
const classes = ["1xx", "2xx", "3xx", "4xx", "5xx"];
const poolStates = ["fresh", "stale", "held", "empty", "waiting"];
const peerStates = ["good", "down", "out", "half_open"];

/** The labels of each value, after those of the service: made once. */
function labelsOf(name: string, values: readonly string[]): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const value of values) found[value] = `,${label(name, value)}`;
  return found;
}

const outcomeLabels = labelsOf("outcome", outcomes);
const reasonLabels = labelsOf("reason", reasons);
const classLabels = labelsOf("class", classes);
const boundLabels = labelsOf("le", bounds);
const poolStateLabels = labelsOf("state", poolStates);
const peerStateLabels = labelsOf("state", peerStates);

/** What samples of a service are made of. */
interface Parts {
  readonly store: Store;
  readonly balancer: Balancer;
  readonly queue: Queue;
  readonly gauges: Gauges;
  /** Whether there are samples of each peer. */
  readonly hasPeers: boolean;
  readonly now: number;
}

function stateOf({ isDown, standing }: Peer): string {
  return isDown ? "down" : standing;
}

/** Adds what requests came to. */
function addRequests(samples: Samples, { balancer, gauges, queue, store }: Parts, service: string): void {
  const totals = totalsOf(store, balancer.settings.key, gauges);
  for (const kind of classes) {
    addSample(samples, "requests", service + classLabels[kind]!, totals.classes[kind]!);
  }
  const { buckets, count, sum } = totals.latency;
  for (const bound of bounds) {
    addSample(samples, "duration", service + boundLabels[bound]!, buckets[bound]!, "_bucket");
  }
  addSample(samples, "duration", service, sum, "_sum");
  addSample(samples, "duration", service, count, "_count");
  for (const outcome of outcomes) {
    addSample(samples, "tries", service + outcomeLabels[outcome]!, totals.counters[outcome]);
  }
  addSample(samples, "retries", service, totals.counters.retries);
  addSample(samples, "inFlight", service, totals.inFlight);
  addSample(samples, "waiting", service, totals.waiting);
  addSample(samples, "places", service, queue.places);
}

/** Adds what the leader counted. */
function addCounted(samples: Samples, { balancer, now, store }: Parts, service: string): void {
  const number = (name: string): number => numberAt(store, serviceKey(name, balancer.settings.key));
  for (const reason of reasons) {
    addSample(samples, "ejections", service + reasonLabels[reason]!, number(ejectionNumber(reason)));
  }
  addSample(samples, "appeared", service, number("appeared"));
  addSample(samples, "left", service, number("left"));
  const confirmedAt = number("confirmed_at");
  if (confirmedAt > 0) addSample(samples, "answerAge", service, math.max(0, now - confirmedAt));
  if (number("lags") === 0) return;
  addSample(samples, "lastLag", service, number("lag"));
  addSample(samples, "lag", service, number("lag_seconds"), "_sum");
  addSample(samples, "lag", service, number("lags"), "_count");
}

/** Adds what the worker that answers knows of the pool, as all do. */
function addPool(samples: Samples, { balancer, now }: Parts, service: string): void {
  const { peers, snapshot } = balancer;
  const { since, state } = snapshot;
  for (const one of poolStates) {
    addSample(samples, "poolState", service + poolStateLabels[one]!, one === state ? 1 : 0);
  }
  const isOld = state === "stale" || state === "held";
  addSample(samples, "stale", service, isOld ? math.max(0, now - since) : 0);
  const counts: Record<string, number> = { good: 0, down: 0, out: 0, half_open: 0 };
  for (const peer of peers) counts[stateOf(peer)] = counts[stateOf(peer)]! + 1;
  for (const one of peerStates) addSample(samples, "peers", service + peerStateLabels[one]!, counts[one]!);
}

function addPeers(samples: Samples, { balancer, gauges, store }: Parts, service: string): void {
  const { key } = balancer.settings;
  for (const peer of balancer.peers) {
    const { attempts, failures } = peerTotalsOf(store, key, peer.id);
    const labels = `${service},${label("peer", peer.id)}`;
    addSample(samples, "peerState", labels + peerStateLabels[stateOf(peer)]!, 1);
    addSample(samples, "peerTries", labels, attempts);
    addSample(samples, "peerFailures", labels, failures);
    addSample(samples, "peerInFlight", labels, gauges.peers.get(`${peer.id} ${key}`) ?? 0);
  }
}

/** Adds all samples of a service. */
function addService(samples: Samples, parts: Parts): void {
  const service = label("service", parts.balancer.settings.key);
  addRequests(samples, parts, service);
  addCounted(samples, parts, service);
  addPool(samples, parts, service);
  if (parts.hasPeers) addPeers(samples, parts, service);
}

export { addService };
