import type { Answer, FailureReason } from "../model/answer";
import { type Endpoint, isIPv6 } from "../model/endpoint";
import type { Clock, Resolver, Together } from "../model/ports";
import type { Trace } from "../model/trace";
import { ABSENT_FAMILY_SECONDS } from "./schedule";

type Family = "A" | "AAAA";

/** What is known of a target's addresses of one family. */
interface Known {
  addresses: readonly string[];
  /** When they are to be asked for again. */
  until: number;
}

/** Finds the addresses of SRV targets, and keeps them as long as DNS allows. */
interface Targets {
  readonly resolver: Resolver;
  readonly clock: Clock;
  readonly together: Together;
  readonly families: readonly Family[];
  /** Seconds an address is kept at most, and at least when nothing says how long. */
  readonly refresh: number;
  /** By target and family. */
  readonly known: LuaMap<string, Known>;
}

function keyOf(target: string, family: Family): string {
  return `${family} ${target}`;
}

/** @param endpoints those that were known before: where a target was once, it is looked for while DNS fails */
function newTargets(
  resolver: Resolver,
  clock: Clock,
  together: Together,
  families: readonly Family[],
  refresh: number,
  endpoints: readonly Endpoint[],
): Targets {
  const byKey = new LuaMap<string, string[]>();
  for (const { address, target } of endpoints) {
    if (target !== "") add(byKey, keyOf(target, isIPv6(address) ? "AAAA" : "A"), address);
  }
  const known = new LuaMap<string, Known>();
  for (const [key, addresses] of byKey) known.set(key, { addresses, until: 0 });
  return { resolver, clock, together, families, refresh, known };
}

function add(byKey: LuaMap<string, string[]>, key: string, address: string): void {
  const addresses = byKey.get(key) ?? [];
  addresses.push(address);
  byKey.set(key, addresses);
}

function addressesIn(answer: Answer): readonly string[] {
  const addresses: string[] = [];
  if (answer.kind !== "records") return addresses;
  for (const record of answer.records) {
    if (record.type === "A" || record.type === "AAAA") addresses.push(record.address);
  }
  return addresses;
}

/** Asks for a target's addresses of one family. One that cannot be asked for keeps those it had. */
function ask(
  { clock, known, refresh, resolver }: Targets,
  target: string,
  family: Family,
  trace: Trace | undefined,
): FailureReason | undefined {
  const answer = resolver.resolve(`${target}.`, family, trace);
  const key = keyOf(target, family);
  if (answer.kind === "failure") {
    const before = known.get(key);
    if (before === undefined) return answer.reason;
    before.until = clock() + refresh;
    return before.addresses.length > 0 ? undefined : answer.reason;
  }
  const seconds = answer.kind === "records" ? math.min(refresh, math.max(1, answer.ttl)) : ABSENT_FAMILY_SECONDS;
  known.set(key, { addresses: addressesIn(answer), until: clock() + seconds });
  return undefined;
}

function knownAddresses({ families, known }: Targets, target: string): readonly string[] {
  const all: string[] = [];
  for (const family of families) {
    for (const address of known.get(keyOf(target, family))?.addresses ?? []) all.push(address);
  }
  return all;
}

export { add, ask, keyOf, knownAddresses, newTargets };
export type { Targets };
