import type { Balancer } from "../balancer/balancer";
import type { Service } from "../config/configuration";
import { reasonText } from "../discovery/reasons";
import type { Counts } from "../metrics/totals";
import { newServiceNumbers, type PeerNumbers, type ServiceNumbers } from "../pool/numbers";
import type { Member, Snapshot } from "../pool/snapshot";
import { json } from "../text/json";

/*
 * A service as /status shows it. Of a peer, whether it is down and its standing are as the leader published them; all counts are of
 * all workers.
 */

const idle: PeerNumbers = { inFlight: 0, attempts: 0, failures: 0, errors: 0, latency: 0, weight: 0 };

/** Why a peer gets no requests, as far as the worker knows by itself; nothing if it gets some. */
function whyHere({ eligible }: Balancer, { drainedUntil, id, isDown, standing }: Member): string | undefined {
  for (const peer of eligible) if (peer.id === id) return undefined;
  if (drainedUntil > 0) return "drained";
  if (isDown) return "refuses connections";
  return standing === "good" ? "others go first" : "fails";
}

function peerText(member: Member, numbers: PeerNumbers, why: string | undefined, now: number): string {
  const { drainedUntil, isDown, priority, standing, weight } = member;
  const { attempts, errors, failures, inFlight, latency } = numbers;
  const rules = string.format(
    '"weight":%d,"priority":%d,"down":%s,"standing":"%s"',
    weight,
    priority,
    isDown,
    standing,
  );
  const counts = string.format('"in_flight":%d,"attempts":%d,"failures":%d', inFlight, attempts, failures);
  const drained = drainedUntil === 0 ? "" : string.format(',"drained":%.1f', math.max(0, drainedUntil - now));
  const more = drained + (why === undefined ? "" : `,"why":${json(why)}`);
  return `{${rules},${counts},${string.format('"errors":%d,"latency":%.6f', errors, latency)}${more}}`;
}

function peersText(balancer: Balancer, { confirmedAt, peers, whys }: ServiceNumbers, now: number): string {
  const parts: string[] = [];
  for (const member of balancer.snapshot.members) {
    // With a leader's word there is no need for a guess.
    const why = confirmedAt === undefined ? whyHere(balancer, member) : whys.get(member.id);
    parts.push(`${json(member.id)}:${peerText(member, peers.get(member.id) ?? idle, why, now)}`);
  }
  return `{${table.concat(parts, ",")}}`;
}

/** Seconds since DNS last named the peers; nothing if it never has. */
function answerAge(
  { confirmedAt: published }: Snapshot,
  confirmedAt: number | undefined,
  now: number,
): number | undefined {
  const at = confirmedAt ?? published;
  return at === 0 ? undefined : math.max(0, now - at);
}

/**
 * A service as JSON.
 * @param listen where its requests come in
 * @param counts of all workers, those included that are gone
 * @param numbers of all workers that are there; nothing where none knows it
 */
function serviceStatus(
  { name, policy, protocol }: Pick<Service, "name" | "policy" | "protocol">,
  balancer: Balancer,
  listen: readonly string[],
  { classes, counters, latency }: Counts,
  numbers: ServiceNumbers = newServiceNumbers(),
  now = 0,
): string {
  const { snapshot } = balancer;
  const { reason, since, state } = snapshot;
  const server = numbers.server ?? snapshot.server;
  const head = json({
    name,
    protocol,
    listen,
    policy,
    state,
    reason,
    reason_text: state === "fresh" ? undefined : reasonText(reason),
    state_seconds: since === 0 ? 0 : math.max(0, now - since),
    answer_age: answerAge(snapshot, numbers.confirmedAt, now),
    nameserver: server === "" ? undefined : server,
    counters,
    classes,
    latency,
    in_flight: numbers.inFlight,
    waiting: numbers.waiting,
  });
  return `${string.sub(head, 1, -2)},"peers":${peersText(balancer, numbers, now)}}`;
}

export { serviceStatus };
