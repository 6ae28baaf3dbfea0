import { percentEncoded } from "../text/percent";

/*
 * What a worker is at with each service, and has done with its peers, as a text for another worker. A line for each service, then one for each of
 * its peers with which it had to do, and from the leader one for each that gets no requests:
 *
 *     S webserver 2 0 1764000009.456 10.0.0.2:53
 *     P 10.0.0.1:8080 2 7 0 0 0.0123 6
 *     W 10.0.0.2:8080 refuses connections for 2.1 s
 */

/** What was done with a peer. */
interface PeerNumbers {
  inFlight: number;
  attempts: number;
  failures: number;
  errors: number;
  /** Seconds that an answer takes; 0 where the policy does not go by that. */
  latency: number;
  /** How much that counts among the workers; 0 where it was not measured. */
  weight: number;
}

/** What was done with a service. */
interface ServiceNumbers {
  inFlight: number;
  waiting: number;
  /** When DNS last named its peers, and which nameserver did; only the leader knows. */
  confirmedAt: number | undefined;
  server: string | undefined;
  /** By id. */
  readonly peers: LuaMap<string, PeerNumbers>;
  /** Why peers get no requests, by id. */
  readonly whys: LuaMap<string, string>;
}

const NONE = "-";

function newServiceNumbers(): ServiceNumbers {
  return {
    inFlight: 0,
    waiting: 0,
    confirmedAt: undefined,
    server: undefined,
    peers: new LuaMap(),
    whys: new LuaMap(),
  };
}

/** Whether there is anything to say of a peer. */
function isIdle({ attempts, inFlight }: PeerNumbers): boolean {
  return attempts === 0 && inFlight === 0;
}

/** Appends the lines of a service. */
function encodeNumbers(lines: string[], key: string, numbers: ServiceNumbers): void {
  const { confirmedAt, inFlight, peers, server = "", waiting, whys } = numbers;
  const at = confirmedAt === undefined ? NONE : string.format("%.3f", confirmedAt);
  const by = server === "" ? NONE : server;
  lines.push(string.format("S %s %d %d %s %s", percentEncoded(key), inFlight, waiting, at, by));
  for (const [id, peer] of peers) {
    if (!isIdle(peer)) {
      const { attempts, errors, failures, latency, weight } = peer;
      lines.push(
        string.format("P %s %d %d %d %d %.6f %d", id, peer.inFlight, attempts, failures, errors, latency, weight),
      );
    }
  }
  for (const [id, why] of whys) lines.push(string.gsub(`W ${id} ${why}`, "%c", " ")[0]);
}

function addService(service: ServiceNumbers, line: string): void {
  const [inFlight, waiting, at, server] = string.match(line, "^S %S+ (%d+) (%d+) (%S+) (%S+)$");
  if (server === undefined) return;
  service.inFlight += tonumber(inFlight)!;
  service.waiting += tonumber(waiting)!;
  if (at !== NONE) {
    service.confirmedAt = tonumber(at);
    service.server = server === NONE ? "" : server;
  }
}

/** Adds what a worker had to do with a peer; latencies by how much each counts. */
function addPeer({ peers }: ServiceNumbers, line: string): void {
  const [id, inFlight, attempts, failures, errors, latency, weight] = string.match(
    line,
    "^P (%S+) (%d+) (%d+) (%d+) (%d+) (%S+) (%d+)$",
  );
  if (weight === undefined) return;
  const sum = peers.get(id!) ?? { inFlight: 0, attempts: 0, failures: 0, errors: 0, latency: 0, weight: 0 };
  peers.set(id!, sum);
  sum.inFlight += tonumber(inFlight)!;
  sum.attempts += tonumber(attempts)!;
  sum.failures += tonumber(failures)!;
  sum.errors += tonumber(errors)!;
  const all = sum.weight + tonumber(weight)!;
  if (all > 0) sum.latency = (sum.latency * sum.weight + tonumber(latency)! * tonumber(weight)!) / all;
  sum.weight = all;
}

/** Adds the numbers of a worker to those of all, by the encoded keys of the services. What cannot be read is left out. */
function addNumbers(sums: LuaMap<string, ServiceNumbers>, text: string): void {
  let service = newServiceNumbers();
  for (const [line] of string.gmatch(text, "[^\n]+")) {
    const [kind, name] = string.match(line!, "^(%u) (%S+)");
    if (kind === "S") {
      service = sums.get(name!) ?? newServiceNumbers();
      sums.set(name!, service);
      addService(service, line!);
    } else if (kind === "P") addPeer(service, line!);
    else if (kind === "W") service.whys.set(name!, string.sub(line!, name!.length + 4));
  }
}

export { addNumbers, encodeNumbers, newServiceNumbers };
export type { PeerNumbers, ServiceNumbers };
