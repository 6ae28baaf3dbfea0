import type { Endpoint } from "../model/endpoint";

/** The wait before the first probe of a peer that refused a connection, in seconds; it doubles with each failure. */
const FIRST_WAIT_SECONDS = 0.25;
/** With a probe that hangs, a tick and the way to all workers, a peer that is back has its first request after 1.2 s at most. */
const LONGEST_WAIT_SECONDS = 0.75;
/** The wait before each probe while requests wait for the peer, in seconds. */
const DEMAND_WAIT_SECONDS = 0.1;

/** An endpoint that is down, and the bare connections by which the leader finds out when it is back: no request is spent on that. */
interface ConnectProbe {
  readonly endpoint: Endpoint;
  /** When a connection first failed. */
  readonly since: number;
  failures: number;
  /** Why the last probe failed, where that is not just a connection that did not come about; else empty. */
  failure: string;
  /** What of that was logged. */
  readonly said: LuaSet<string>;
  /** When the next connection is tried. */
  at: number;
  inFlight: boolean;
}

/** By endpoint, those of a service that are down. */
type ConnectProbes = LuaMap<string, ConnectProbe>;

/** Notes that a connection failed; says whether it is the first. */
function goesDown(probes: ConnectProbes, endpoint: Endpoint, now: number): boolean {
  if (probes.has(endpoint.id)) return false;
  probes.set(endpoint.id, {
    endpoint,
    since: now,
    failures: 1,
    failure: "",
    said: new LuaSet(),
    at: now + FIRST_WAIT_SECONDS,
    inFlight: false,
  });
  return true;
}

/** Whether a connection is to be tried now. */
function isProbeDue(probe: ConnectProbe, now: number): boolean {
  return !probe.inFlight && probe.at <= now;
}

/** Notes that a probe failed; the next one follows after twice the wait, up to the longest, or soon if requests wait for it. */
function staysDown(probe: ConnectProbe, isInDemand: boolean, now: number): void {
  probe.failures++;
  probe.inFlight = false;
  const wait = math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** (probe.failures - 1));
  probe.at = now + (isInDemand ? DEMAND_WAIT_SECONDS : wait);
}

/** Requests wait for the peer: it is to be probed soon. */
function probeSoon(probe: ConnectProbe, now: number): void {
  if (!probe.inFlight) probe.at = math.min(probe.at, now + DEMAND_WAIT_SECONDS);
}

export { goesDown, isProbeDue, probeSoon, staysDown };
export type { ConnectProbe, ConnectProbes };
