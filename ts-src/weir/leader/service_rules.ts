import type { Header } from "../config/types/header";
import type { Rules } from "../discovery/rules";
import type { Protocol } from "../model/protocol";
import type { Expected } from "../health/http_check";

/** A service as the leader needs to know it. */
interface ServiceRules extends Rules, Expected {
  readonly key: string;
  readonly protocol: Protocol;
  /** What DNS is asked for. */
  readonly name: string;
  /** Seconds between two questions, unless the TTL is lower. */
  readonly refresh: number;
  /** Seconds that a connection to a peer may take; a probe has a third of it, as a request has while another peer is left. */
  readonly connect_timeout: number;
  /** Whether a probe, and a check of a path, go over TLS, and whom they ask for then. */
  readonly peer_tls: "off" | "on" | "insecure";
  readonly peer_tls_name: string;
  /** Seconds that a peer is out which fails the first time. */
  readonly eject_time: number;
  /** What peers are asked: `off`, `tcp`, `udp`, `dns` or a path; the rest says how, and what is good. */
  readonly check: string;
  readonly check_interval: number;
  readonly check_timeout: number;
  readonly check_rise: number;
  readonly check_fall: number;
  readonly check_host: string;
  readonly check_headers: readonly Header[];
  readonly check_port: number | undefined;
}

export type { ServiceRules };
