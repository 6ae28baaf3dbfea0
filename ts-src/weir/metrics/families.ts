/** Metrics of one name. */
interface Family {
  /** What it is called here. */
  readonly key: string;
  readonly name: string;
  readonly type: "counter" | "gauge" | "histogram" | "summary";
  /** One sentence. Times are in seconds. */
  readonly help: string;
  /** Each series has all of them. */
  readonly labels: readonly string[];
}

/** All families, in the order in which they are shown. */
const families = [
  {
    key: "info",
    name: "weir_info",
    type: "gauge",
    labels: ["version"],
    help: "The version of Weir, with the value 1.",
  },
  {
    key: "workers",
    name: "weir_workers",
    type: "gauge",
    labels: ["subsystem"],
    help: "Worker processes, those included that finish their last requests after a reload.",
  },
  {
    key: "memory",
    name: "weir_shared_memory_bytes",
    type: "gauge",
    labels: ["subsystem"],
    help: "The memory that the workers share (the option memory).",
  },
  {
    key: "memoryFree",
    name: "weir_shared_memory_free_bytes",
    type: "gauge",
    labels: ["subsystem"],
    help: "What of that memory nothing was ever kept in; more may be free within the rest.",
  },
  {
    key: "certificate",
    name: "weir_certificate_expires_in_seconds",
    type: "gauge",
    labels: ["file"],
    help: "Time until the certificate ends that clients are shown; negative afterwards.",
  },
  {
    key: "replies",
    name: "weir_dns_replies_total",
    type: "counter",
    labels: ["nameserver", "rcode"],
    help: "Messages to a nameserver by what came of them: the response code (noerror, nxdomain, servfail, refused, formerr, notimp, rcode_N), nodata for noerror without such records, or timeout, unreachable or malformed for none.",
  },
  {
    key: "truncations",
    name: "weir_dns_truncations_total",
    type: "counter",
    labels: ["nameserver"],
    help: "Answers over UDP that were cut short, after which the nameserver was asked over TCP.",
  },
  {
    key: "rejected",
    name: "weir_dns_rejected_datagrams_total",
    type: "counter",
    labels: ["subsystem"],
    help: "Datagrams from nameservers' addresses that were no answer to what had been asked: strays, or forgeries.",
  },
  {
    key: "poolState",
    name: "weir_pool_state",
    type: "gauge",
    labels: ["service", "state"],
    help: "1 for the state that the pool is in, by what DNS says of the name: fresh, stale, held, empty or waiting; 0 for the others.",
  },
  {
    key: "peers",
    name: "weir_peers",
    type: "gauge",
    labels: ["service", "state"],
    help: "Peers in the pool: good; down, which accept no connection; out, which fail or do not pass their check; half_open, which one request may try.",
  },
  {
    key: "answerAge",
    name: "weir_dns_answer_age_seconds",
    type: "gauge",
    labels: ["service"],
    help: "Time since DNS last named any peer of the service; no series before it has.",
  },
  {
    key: "stale",
    name: "weir_stale_seconds",
    type: "gauge",
    labels: ["service"],
    help: "How long requests have gone to the last good pool because DNS cannot be asked (stale) or no longer has the name (held); else 0.",
  },
  {
    key: "appeared",
    name: "weir_endpoints_appeared_total",
    type: "counter",
    labels: ["service"],
    help: "Endpoints that DNS named which were not in the pool.",
  },
  {
    key: "left",
    name: "weir_endpoints_left_total",
    type: "counter",
    labels: ["service"],
    help: "Endpoints that left the pool because of what DNS said.",
  },
  {
    key: "lastLag",
    name: "weir_propagation_last_worker_seconds",
    type: "gauge",
    labels: ["service"],
    help: "From the last answer of DNS that changed the pool until the last worker had taken it in.",
  },
  {
    key: "lag",
    name: "weir_propagation_seconds",
    type: "summary",
    labels: ["service"],
    help: "From an answer of DNS that changed the pool until a worker had taken it in, of each change and each worker.",
  },
  {
    key: "requests",
    name: "weir_requests_total",
    type: "counter",
    labels: ["service", "class"],
    help: "Requests, or sessions of TCP and UDP, that ended, by the class of their status (1xx to 5xx); a call of gRPC counts by what its own status means. Those that Weir answered itself as no peer could, and those whose clients left, are among them.",
  },
  {
    key: "duration",
    name: "weir_request_duration_seconds",
    type: "histogram",
    labels: ["service"],
    help: "From the arrival of a request at its service, with its body where that is kept, to its last byte, waiting for a peer included.",
  },
  {
    key: "tries",
    name: "weir_tries_total",
    type: "counter",
    labels: ["service", "outcome"],
    help: "Tries of requests on peers that ended, by how.",
  },
  {
    key: "retries",
    name: "weir_retries_total",
    type: "counter",
    labels: ["service"],
    help: "Tries after the first of a request.",
  },
  {
    key: "ejections",
    name: "weir_ejections_total",
    type: "counter",
    labels: ["service", "reason"],
    help: "Peers that were left out: refuses (no connection came about), cuts_off (several requests), errors (in a row), rates (more errors than the others), check (not passed).",
  },
  {
    key: "inFlight",
    name: "weir_tries_in_flight",
    type: "gauge",
    labels: ["service"],
    help: "Tries under way.",
  },
  {
    key: "waiting",
    name: "weir_queue_requests",
    type: "gauge",
    labels: ["service"],
    help: "Requests that wait for a peer.",
  },
  {
    key: "places",
    name: "weir_queue_places",
    type: "gauge",
    labels: ["service"],
    help: "How many may wait (the option queue).",
  },
  {
    key: "peerState",
    name: "weir_peer_state",
    type: "gauge",
    labels: ["service", "peer", "state"],
    help: "1 for the state that the peer is in, as weir_peers has them; there is no series for the others.",
  },
  {
    key: "peerTries",
    name: "weir_peer_tries_total",
    type: "counter",
    labels: ["service", "peer"],
    help: "Tries on the peer that have begun.",
  },
  {
    key: "peerFailures",
    name: "weir_peer_failures_total",
    type: "counter",
    labels: ["service", "peer"],
    help: "Tries on the peer that ended without a response.",
  },
  {
    key: "peerInFlight",
    name: "weir_peer_tries_in_flight",
    type: "gauge",
    labels: ["service", "peer"],
    help: "Tries on the peer under way.",
  },
] as const satisfies readonly Family[];

type FamilyKey = (typeof families)[number]["key"];

export { families };
export type { Family, FamilyKey };
