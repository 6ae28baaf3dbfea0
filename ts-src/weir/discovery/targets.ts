import type { Answer, FailureReason, Records } from "../model/answer";
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

/** Where the targets of an answer are. */
interface FoundTargets {
  readonly addressesOf: (this: void, target: string) => readonly string[];
  /** Why the addresses of a target are not known, if that is so of any. */
  readonly failure: FailureReason | undefined;
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

/** The addresses that came along in the answer, by target and family. */
function additionalOf(answer: Records): LuaMap<string, string[]> {
  const byKey = new LuaMap<string, string[]>();
  for (const { address, name, type } of answer.additional) add(byKey, keyOf(name, type), address);
  return byKey;
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

/** The targets of an answer, each once. */
function targetsIn(answer: Records): readonly string[] {
  const names: string[] = [];
  const taken = new LuaSet<string>();
  for (const record of answer.records) {
    if (record.type === "SRV" && !taken.has(record.target)) {
      taken.add(record.target);
      names.push(record.target);
    }
  }
  return names;
}

/** Forgets the targets that the answer does not name. */
function forgetOthers(targets: Targets, names: readonly string[]): void {
  const kept = new LuaSet<string>();
  for (const name of names) for (const family of targets.families) kept.add(keyOf(name, family));
  for (const [key] of targets.known) if (!kept.has(key)) targets.known.delete(key);
}

/**
 * Finds the addresses of all targets in an answer. It waits for DNS, asking for all at the same time, where they did not come
 * along: an additional section need not have all that there is (RFC 2181, section 9).
 * @param trace gets every message that this takes
 */
function findTargets(targets: Targets, answer: Answer, trace?: Trace): FoundTargets {
  let failure: FailureReason | undefined;
  if (answer.kind === "records") {
    const names = targetsIn(answer);
    forgetOthers(targets, names);
    const additional = additionalOf(answer);
    const now = targets.clock();
    const questions: ((this: void) => void)[] = [];
    for (const name of names) {
      for (const family of targets.families) {
        const key = keyOf(name, family);
        const addresses = additional.get(key);
        if (addresses !== undefined) targets.known.set(key, { addresses, until: now });
        else if ((targets.known.get(key)?.until ?? 0) <= now) {
          questions.push(() => {
            failure = ask(targets, name, family, trace) ?? failure;
          });
        }
      }
    }
    if (questions.length > 0) targets.together(questions);
  }
  return { addressesOf: (target) => knownAddresses(targets, target), failure };
}

function knownAddresses({ families, known }: Targets, target: string): readonly string[] {
  const all: string[] = [];
  for (const family of families) {
    for (const address of known.get(keyOf(target, family))?.addresses ?? []) all.push(address);
  }
  return all;
}

export { findTargets, knownAddresses, newTargets };
export type { FoundTargets, Targets };
