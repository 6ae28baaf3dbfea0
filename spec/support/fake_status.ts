/*
 * What a Weir might say of itself, by the contract of the admin listener: all well, in trouble, with much or nasty content.
 */

type Json = Readonly<Record<string, unknown>>;

const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Cumulative counts of so many answers, most of which take about so many seconds. */
function latencyOf(count: number, typical: number): Json {
  const buckets: Record<string, number> = {};
  for (const bound of BOUNDS) buckets[`${bound}`] = Math.round(count / (1 + (typical / bound) ** 3));
  return { sum: count * typical, count, buckets: { ...buckets, "+Inf": count } };
}

function peer(fields: Json = {}): Json {
  const usual = { weight: 1, priority: 0, down: false, standing: "good", in_flight: 2, attempts: 0 };
  return { ...usual, failures: 0, errors: 0, latency: 0.012, ...fields };
}

interface Load {
  /** Requests so far. */
  readonly requests?: number;
  readonly errors?: number;
  /** Seconds that an answer takes. */
  readonly typical?: number;
}

function service(name: string, peers: Readonly<Record<string, Json>>, fields: Json = {}, load: Load = {}): Json {
  const { requests = 0, errors = 0, typical = 0.02 } = load;
  return {
    name,
    protocol: "http",
    listen: ["0.0.0.0:80"],
    policy: "peak_ewma",
    state: "fresh",
    reason: "",
    state_seconds: 7300,
    answer_age: 0.4,
    nameserver: "127.0.0.11:53",
    counters: { requests, retries: 0, answered: requests },
    classes: { "2xx": requests - errors, "3xx": 0, "4xx": 0, "5xx": errors },
    latency: latencyOf(requests, typical),
    in_flight: 5,
    waiting: 0,
    peers,
    ...fields,
  };
}

function peersOf(count: number, network: string, attempts = 0): Record<string, Json> {
  const peers = Array.from({ length: count }, (_, index) => {
    const part = 1 + 0.1 * (index % 4);
    const latency = 0.012 * part;
    return [
      `${network}.${index + 2}:8080`,
      peer({ attempts: Math.round((attempts / count) * part), latency }),
    ] as const;
  });
  return Object.fromEntries(peers);
}

function status(services: Readonly<Record<string, Json>>, fields: Json = {}): Json {
  return {
    version: "0.1.0",
    time: Date.now() / 1000,
    worker: 17,
    workers: 4,
    memory: { size: 4_194_304, free: 3_600_000 },
    dns: { ignored: 0 },
    certificates: { "/etc/weir/tls/shop.example.pem": { days_left: 61 } },
    services,
    ...fields,
  };
}

/** `seconds` since it began: counts grow with them. */
function allWell(seconds = 0): Json {
  const wave = seconds * 180 + 900 * Math.sin(seconds / 20);
  return status({
    webserver: service("webserver", peersOf(4, "172.18.0", wave), {}, { requests: Math.round(wave) }),
    api: service("api", peersOf(3, "172.18.1", seconds * 40), { listen: ["0.0.0.0:443"] }, { requests: seconds * 40 }),
    db: service("db", peersOf(2, "172.18.2", seconds * 3), { protocol: "tcp", listen: ["0.0.0.0:5432"] }),
  });
}

const servfail = { reason: "servfail", reason_text: "the nameservers fail" };

function inTrouble(seconds = 0): Json {
  const left = peersOf(5, "172.18.0", seconds * 150);
  const broken = {
    "172.18.0.2:8080": peer({ down: true, why: "refuses connections for 2.1 s, next probe in 0.3 s", in_flight: 0 }),
    "172.18.0.3:8080": peer({ standing: "out", why: "answers errors, is tried again in 8.4 s", latency: 0.8 }),
    "172.18.0.4:8080": peer({ drained: 3540, why: "drained", in_flight: 1, attempts: 40 }),
    "[fd00::5]:8080": peer({ standing: "half_open", attempts: seconds * 4 }),
    "172.18.0.9:8080": peer({ priority: 2, why: "priority 2: a group before it has peers", weight: 3 }),
  };
  const nobody = { "172.18.3.2:80": peer({ down: true, why: "refuses connections for 40 s, next probe in 0.5 s" }) };
  const load = { requests: seconds * 150, errors: seconds * 12, typical: 0.09 };
  return status(
    {
      webserver: service("webserver", { ...left, ...broken }, {}, load),
      api: service("api", nobody, { waiting: 12, in_flight: 12 }, { requests: 10 }),
      cart: service("cart", peersOf(2, "172.18.4"), { state: "stale", state_seconds: 40, answer_age: 41, ...servfail }),
      search: service("search", {}, { state: "empty", state_seconds: 9, reason_text: "DNS knows no such name" }),
      later: service("later", {}, { state: "waiting", reason_text: "DNS has not answered yet", nameserver: "" }),
      db: service("db", peersOf(2, "172.18.2", seconds * 3), { protocol: "tcp", listen: ["0.0.0.0:5432"] }),
    },
    {
      memory: { size: 4_194_304, free: 200_000 },
      dns: { ignored: 3 },
      certificates: {
        "/etc/weir/tls/shop.example.pem": { days_left: 6 },
        "/etc/weir/tls/api.example.pem": { problem: "the key is not that of the certificate" },
      },
    },
  );
}

/** More than anybody has: many services with many peers each. */
function crowd(seconds = 0, services = 60, peers = 20): Json {
  const names = Array.from({ length: services }, (_, index) => `service-${String(index + 1).padStart(2, "0")}`);
  const all = names.map((name, index) => {
    const requests = Math.round(seconds * (index + 1) * 7);
    return [name, service(name, peersOf(peers, `10.0.${index}`, requests), {}, { requests })] as const;
  });
  return status(Object.fromEntries(all));
}

const HTML = '<img src=x onerror="document.title=1"><b>bold</b>';

/** What nobody should call things, and what is not there. */
function nasty(): Json {
  return status({
    [HTML]: service(HTML, { [HTML]: peer({ down: true, why: HTML }) }, { reason_text: HTML, nameserver: HTML }),
    "a b/c?#": { peers: { "[2001:db8:0:1:2:3:4:5]:65535": {} } },
    constructor: { peers: {}, counters: {}, state: "toString" },
    odd: { peers: null, listen: "80", counters: [], classes: null, latency: 3, waiting: "many" },
    big: service("big", peersOf(200, "10.9.0")),
  });
}

function event(id: number, kind: string, fields: Json = {}): Json {
  return { id, time: Date.now() / 1000 - 600 + id * 7, service: "webserver", kind, cause: "", ...fields };
}

const someEvents: readonly Json[] = [
  event(1, "reload", { service: "", cause: "weir reload: new arguments" }),
  event(2, "appeared", { peer: "172.18.0.5:8080", cause: "DNS names it", evidence: "127.0.0.11:53 A 5 records" }),
  event(3, "refused", { peer: "172.18.0.2:8080", cause: "refuses connections", evidence: "connect() failed (111)" }),
  event(4, "ejected", { peer: "172.18.0.3:8080", cause: "5 errors in a row", evidence: "502, 502, 503, 502, 502" }),
  event(5, "drained", { peer: "172.18.0.4:8080", cause: "by hand, for 1 h" }),
  event(6, "stale", { service: "cart", cause: "the nameservers fail", evidence: "10.0.0.2:53 servfail" }),
];

/** What `/history` says of the last five minutes up to now. */
function someHistory(keys: readonly string[]): Json {
  const now = Date.now() / 1000;
  const rows = Array.from({ length: 60 }, (_, index) => {
    const wave = Math.sin(index / 6) + Math.sin(index / 2.3) / 3;
    const requests = Math.round(800 + 260 * wave);
    const errors = index > 40 && index < 47 ? 30 + 9 * (index % 3) : 0;
    return [now - (60 - index) * 5, requests, errors, 0.02, 0.08 + 0.03 * Math.cos(index / 4), 5, 0];
  });
  return { step: 5, services: Object.fromEntries(keys.map((key) => [key, rows])) };
}

export { allWell, crowd, HTML, inTrouble, nasty, someEvents, someHistory, type Json };
