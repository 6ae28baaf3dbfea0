/** Cumulative counts by the upper bounds of their buckets, in seconds: the way of Prometheus. */
type Buckets = Readonly<Record<string, number>>;

/** A peer as `/status` says it, with nothing left open. */
interface Peer {
  /** Its address and port. */
  readonly id: string;
  readonly down: boolean;
  /** `good`, `out` or `half_open`. */
  readonly standing: string;
  /** Seconds for which it still is drained; nothing if it is not. */
  readonly drained: number | undefined;
  /** Why it gets no requests, or only now; empty where there is nothing to say. */
  readonly why: string;
  readonly weight: number;
  readonly priority: number;
  readonly inFlight: number;
  readonly attempts: number;
  /** Seconds until it answers; 0 where nobody measures it. */
  readonly latency: number;
}

/** A service as `/status` says it, with nothing left open. */
interface Service {
  readonly key: string;
  readonly name: string;
  readonly protocol: string;
  readonly listen: readonly string[];
  readonly policy: string;
  readonly state: string;
  /** What DNS said last, in plain words. */
  readonly reason: string;
  readonly stateSeconds: number;
  /** Seconds since DNS confirmed it; nothing where that is not known. */
  readonly answerAge: number | undefined;
  readonly nameserver: string;
  readonly requests: number;
  readonly errors: number;
  readonly buckets: Buckets;
  readonly inFlight: number;
  /** Requests in the queue. */
  readonly waiting: number;
  readonly peers: readonly Peer[];
}

interface Certificate {
  readonly file: string;
  readonly daysLeft: number | undefined;
  readonly problem: string;
}

/** All that `/status` says. */
interface Status {
  readonly version: string;
  /** Seconds since 1970, by Weir's clock. */
  readonly time: number;
  /** The process whose counts these are; 0 if they are those of all. */
  readonly source: number;
  readonly worker: number;
  readonly workers: number | undefined;
  readonly memory: readonly { readonly name: string; readonly size: number; readonly free: number }[];
  readonly ignoredDatagrams: number;
  readonly certificates: readonly Certificate[];
  readonly services: readonly Service[];
}

export type { Buckets, Certificate, Peer, Service, Status };
