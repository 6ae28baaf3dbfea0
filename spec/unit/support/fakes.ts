import type { AddressRecord, Answer, QuestionType } from "../../../ts-src/weir/model/answer";
import { type Endpoint, endpointId } from "../../../ts-src/weir/model/endpoint";
import type { Clock, Files, Gate, Log, Prober, Resolver, Store } from "../../../ts-src/weir/model/ports";
import type { BalancerSettings } from "../../../ts-src/weir/balancer/settings";
import type { ServiceRules } from "../../../ts-src/weir/leader/service_rules";
import type { Policy } from "../../../ts-src/weir/policy/policy";
import { policyNamed, type PolicyName } from "../../../ts-src/weir/policy/registry";
import { newPeer, type Peer } from "../../../ts-src/weir/pool/peer";
import type { Member, Snapshot, Standing } from "../../../ts-src/weir/pool/snapshot";

const PORT = 8080;

/** A clock that stands still until it is told the time. */
interface HandMovedClock {
  now: number;
  readonly read: Clock;
}

function handMovedClock(now: number): HandMovedClock {
  const clock = { now, read: (): number => clock.now };
  return clock;
}

/** Chance that comes out the same in every run: a linear congruential generator (Park and Miller's minimal standard). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}

/**
 * All that one process would share. What is set for a time goes then, if there is a clock.
 * @param most characters of all values and keys; what does not fit is refused as nginx does it: the last value may be lost
 */
function memoryStore(clock: Clock = () => 0, most = math.huge): Store {
  const values = new LuaMap<string, string | number>();
  const until = new LuaMap<string, number>();
  const queues = new LuaMap<string, string[]>();
  const get = (key: string): string | number | undefined => {
    if ((until.get(key) ?? math.huge) > clock()) return values.get(key);
    return undefined;
  };
  const used = (): number => {
    let sum = 0;
    for (const [key, value] of values) sum += key.length + tostring(value).length;
    for (const [, items] of queues) for (const item of items) sum += item.length;
    return sum;
  };
  /** Says whether it fits. */
  const put = (key: string, value: string | number, seconds: number): boolean => {
    const last = values.get(key);
    if (last === undefined || tostring(last).length !== tostring(value).length) {
      values.delete(key);
      if (used() + key.length + tostring(value).length > most) return false;
    }
    values.set(key, value);
    until.set(key, clock() + seconds);
    return true;
  };
  return {
    get,
    set: (key, value) => {
      if (!put(key, value, math.huge)) return $multi(undefined, "no memory");
      return $multi(true, undefined);
    },
    add: (key, value) => get(key) === undefined && put(key, value, math.huge),
    claim: (key, seconds) => get(key) === undefined && put(key, "claimed", seconds),
    offer: put,
    remove: (key) => {
      values.delete(key);
    },
    size: () => (most === math.huge ? 4_194_304 : most),
    keys: () => {
      const keys: string[] = [];
      for (const [key] of values) keys.push(key);
      for (const [queue] of queues) keys.push(queue);
      return keys;
    },
    increment: (key, by) => {
      const sum = ((values.get(key) ?? 0) as number) + by;
      values.set(key, sum);
      return sum;
    },
    push: (queue, value) => {
      const items = queues.get(queue) ?? [];
      if (used() + value.length > most) return undefined;
      items.push(value);
      queues.set(queue, items);
      return items.length;
    },
    pop: (queue) => {
      const items = queues.get(queue);
      return items === undefined ? undefined : table.remove(items, 1);
    },
    popNewest: (queue) => queues.get(queue)?.pop(),
    putBack: (queue, value) => {
      const items = queues.get(queue) ?? [];
      table.insert(items, 1, value);
      queues.set(queue, items);
    },
  };
}

/** Answers as it is told, and remembers what it was asked. */
interface ScriptedResolver extends Resolver {
  readonly answers: Partial<Record<QuestionType, Answer>>;
  /** For names with answers of their own. */
  readonly byName: Record<string, Answer>;
  readonly asked: QuestionType[];
  /** Names of addresses that it was asked for. */
  readonly pointersAsked: string[];
}

function scriptedResolver(): ScriptedResolver {
  const answers: Partial<Record<QuestionType, Answer>> = {};
  const byName: Record<string, Answer> = {};
  const asked: QuestionType[] = [];
  const pointersAsked: string[] = [];
  return {
    answers,
    byName,
    asked,
    pointersAsked,
    askNameservers: (name) => byName[name] ?? absent("nxdomain"),
    resolve: (name, type) => {
      const [tasks] = string.match(name, "^tasks%.");
      if (tasks !== undefined) return byName[name] ?? absent("nxdomain");
      if (type === "PTR") {
        pointersAsked.push(name);
        return byName[name] ?? absent("nxdomain");
      }
      asked.push(type);
      return byName[name] ?? answers[type] ?? absent("nodata");
    },
  };
}

/** Connects where it is told to, and gets the responses that it is told. */
interface ScriptedProber extends Prober {
  readonly open: LuaSet<string>;
  /** Whose certificate a peer shows that speaks TLS, by address and port. */
  readonly certificates: Record<string, string>;
  /** By address and port. */
  readonly responses: Record<string, string>;
  readonly requests: string[];
}

function scriptedProber(): ScriptedProber {
  const open = new LuaSet<string>();
  const certificates: Record<string, string> = {};
  const responses: Record<string, string> = {};
  const requests: string[] = [];
  return {
    open,
    certificates,
    responses,
    requests,
    connects: (address, port) => open.has(endpointId(address, port)),
    handshakes: (address, port, _seconds, { isVerified, name }) => {
      const id = endpointId(address, port);
      const certificate = certificates[id];
      if (certificate === undefined) return open.has(id) ? "handshake failed" : "connection refused";
      return isVerified && certificate !== name ? "certificate host mismatch" : "";
    },
    listens: (address, port) => open.has(`udp ${endpointId(address, port)}`),
    asksDns: (address, port, _seconds, isStream, message) => {
      const answer = responses[`${isStream ? "tcp" : "udp"} ${endpointId(address, port)}`];
      return answer === undefined ? undefined : string.sub(message, 1, 2) + answer + string.sub(message, 13);
    },
    responds: (address, port, _seconds, request, tls, judge) => {
      const id = endpointId(address, port);
      if (tls !== undefined && tls.isVerified && certificates[id] !== tls.name) {
        return $multi(false, "certificate host mismatch");
      }
      requests.push(request);
      return $multi(judge(responses[id] ?? "", true) === true, "");
    },
  };
}

/** Files by path. */
function memoryFiles(texts: LuaMap<string, string>): Files {
  return {
    read: (path) => {
      const text = texts.get(path);
      if (text === undefined) return $multi(undefined, `could not read ${path}`);
      return $multi(text, undefined);
    },
    rewrite: (path, text) => {
      texts.set(path, text);
      return undefined;
    },
  };
}

/** A gate where nobody ever waits. */
function openGate(): Gate {
  return { wait: () => true, open: () => 0, waiting: () => 0, coming: () => 0 };
}

/** Keeps what is logged. */
function recordingLog(lines: string[]): Log {
  const record = (message: string): void => {
    lines.push(message);
  };
  return { error: record, warn: record, notice: record };
}

const from = { name: "web", server: "127.0.0.1:53", queries: 1, unheard: [] } as const;

function records(addresses: readonly string[], ttl = 600): Answer {
  const found: AddressRecord[] = [];
  for (const address of addresses) {
    const [colon] = string.match(address, ":");
    found.push({ type: colon === undefined ? "A" : "AAAA", name: "web", ttl, address });
  }
  return {
    kind: "records",
    records: found,
    additional: [],
    ttl,
    name: from.name,
    server: from.server,
    queries: 1,
    unheard: [],
  };
}

/** What DNS says of an address that has a name. */
function pointer(target: string): Answer {
  return {
    kind: "records",
    records: [{ type: "PTR", name: "", ttl: 600, target }],
    additional: [],
    ttl: 600,
    name: "",
    server: from.server,
    queries: 1,
    unheard: [],
  };
}

function absent(kind: "nxdomain" | "nodata"): Answer {
  return { kind, name: from.name, server: from.server, queries: from.queries, unheard: [] };
}

function failure(reason: "servfail" | "refused" | "timeout" | "malformed"): Answer {
  return { kind: "failure", reason, name: from.name, server: from.server, queries: from.queries, unheard: [] };
}

/** A service without a rule that does anything, but for those given; its peers listen on `port`, or where SRV records say. */
function rulesOf(key: string, port: number | undefined, rules: Partial<ServiceRules>, name = key): ServiceRules {
  const service: ServiceRules = {
    key,
    protocol: "http",
    name,
    port,
    family: "both",
    refresh: 1,
    connect_timeout: 1,
    peer_tls: "off",
    peer_tls_name: "",
    hold: 0,
    hold_empty: 2,
    max_stale: 0,
    allow: [],
    deny: [],
    eject_time: 10,
    check: "off",
    check_interval: 5,
    check_timeout: 1,
    check_rise: 2,
    check_fall: 3,
    check_status: [{ first: 200, last: 399 }],
    check_body: "",
    check_host: "",
    check_headers: [],
    check_port: undefined,
  };
  for (const [rule, value] of pairs(rules as object)) (service as unknown as Record<string, unknown>)[rule] = value;
  return service;
}

function member(address: string, weight = 1, priority = 0, isDown = false): Member {
  const id = endpointId(address, PORT);
  return {
    id,
    address,
    port: PORT,
    weight,
    priority,
    target: "",
    isDown,
    standing: "good",
    offer: 0,
    witness: "",
    drainedUntil: 0,
  };
}

/** The same with another standing. */
function withStanding(from: Member, standing: Standing): Member {
  const { id, address, port, weight, priority, target, isDown, offer, witness, drainedUntil } = from;
  return { id, address, port, weight, priority, target, isDown, standing, offer, witness, drainedUntil };
}

/** The same, drained. */
function drained(from: Member, drainedUntil = 1000): Member {
  const { id, address, port, weight, priority, target, isDown, standing, offer, witness } = from;
  return { id, address, port, weight, priority, target, isDown, standing, offer, witness, drainedUntil };
}

/** A snapshot of the service web. */
function snapshotOf(members: readonly Member[], more: Partial<Snapshot> = {}): Snapshot {
  return {
    version: more.version ?? 1,
    state: more.state ?? "fresh",
    since: more.since ?? 0,
    reason: more.reason ?? "records",
    confirmedAt: more.confirmedAt ?? 0,
    server: more.server ?? "",
    origin: more.origin ?? { name: "web", port: PORT },
    members,
  };
}

function peer(address: string, weight = 1, priority = 0, isDown = false): Peer {
  return newPeer(member(address, weight, priority, isDown));
}

/** `count` peers, 10.0.0.1 and up, each with the weight that `weightOf` gives to its number. */
function peers(count: number, weightOf: (this: void, index: number) => number): Peer[] {
  const made: Peer[] = [];
  for (const index of $range(1, count)) {
    made.push(peer(`10.0.${math.floor(index / 256)}.${index % 256}`, weightOf(index)));
  }
  return made;
}

/** A balancer's settings with the usual rules; what it reports is added to `reported`. */
function settingsWith(policy: Policy, reported: string[], isOverTls = false): BalancerSettings {
  return {
    key: "web",
    policy,
    isSticky: false,
    isOverTls,
    answersSoon: true,
    random: seededRandom(1),
    retries: 2,
    retryBudget: 20,
    totalTimeout: math.huge,
    slowStart: 0,
    onVacancy: () => false,
    ejectAfter: 5,
    givesWay: false,
    report: (_key, finding, peer) => {
      reported.push(`${finding} ${peer.id}`);
    },
    claimHalfOpen: () => true,
  };
}

/** A policy as a service with every option at its default has it. */
function policyCalled(name: PolicyName): Policy {
  return policyNamed(name, { hash_balance: 0, sticky_policy: "peak_ewma" }, (text) => `token of ${text}`);
}

function idsOf(list: readonly (Endpoint | Peer)[]): string {
  const ids: string[] = [];
  for (const { id } of list) ids.push(id);
  table.sort(ids);
  return table.concat(ids, " ");
}

export {
  absent,
  drained,
  failure,
  handMovedClock,
  idsOf,
  member,
  memoryFiles,
  memoryStore,
  openGate,
  settingsWith,
  snapshotOf,
  withStanding,
  peer,
  peers,
  pointer,
  policyCalled,
  recordingLog,
  records,
  scriptedProber,
  scriptedResolver,
  seededRandom,
  rulesOf,
};
export type { HandMovedClock, ScriptedProber, ScriptedResolver };
