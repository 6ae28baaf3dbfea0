import type { Answer, Records } from "../model/answer";
import type { Clock, Resolver } from "../model/ports";
import type { Trace } from "../model/trace";

/** The addresses of a target, as long as they may be kept. */
interface Target {
  addresses: readonly string[];
  /** When it is to be asked for again. */
  until: number;
}

/** Finds the addresses of SRV targets, and keeps them as long as DNS allows. */
interface Targets {
  readonly resolver: Resolver;
  readonly clock: Clock;
  readonly types: readonly ("A" | "AAAA")[];
  /** Seconds an address is kept at most, and at least when nothing says how long. */
  readonly refresh: number;
  readonly known: LuaMap<string, Target>;
}

function newTargets(resolver: Resolver, clock: Clock, types: readonly ("A" | "AAAA")[], refresh: number): Targets {
  return { resolver, clock, types, refresh, known: new LuaMap() };
}

/** The addresses that came along in the answer, by target. */
function additionalOf(answer: Records, types: readonly ("A" | "AAAA")[]): LuaMap<string, string[]> {
  const byName = new LuaMap<string, string[]>();
  for (const record of answer.additional) {
    for (const type of types) {
      if (type === record.type) {
        const addresses = byName.get(record.name) ?? [];
        addresses.push(record.address);
        byName.set(record.name, addresses);
      }
    }
  }
  return byName;
}

function collect(answer: Answer, addresses: string[]): void {
  if (answer.kind !== "records") return;
  for (const record of answer.records) {
    if (record.type === "A" || record.type === "AAAA") addresses.push(record.address);
  }
}

/** Asks for a target that did not come along. One that fails keeps the addresses it had. */
function ask(targets: Targets, name: string, trace: Trace | undefined): readonly string[] {
  const known = targets.known.get(name);
  if (known !== undefined && targets.clock() < known.until) return known.addresses;
  const addresses: string[] = [];
  let hasFailed = false;
  let ttl = targets.refresh;
  for (const type of targets.types) {
    const answer = targets.resolver.resolve(`${name}.`, type, trace);
    collect(answer, addresses);
    if (answer.kind === "failure") hasFailed = true;
    if (answer.kind === "records") ttl = math.min(ttl, math.max(1, answer.ttl));
  }
  const kept = hasFailed && addresses.length === 0 && known !== undefined ? known.addresses : addresses;
  targets.known.set(name, { addresses: kept, until: targets.clock() + ttl });
  return kept;
}

/** The addresses that came along, kept for when they do not and cannot be asked for. */
function remember(targets: Targets, name: string, additional: LuaMap<string, string[]>): readonly string[] | undefined {
  const addresses = additional.get(name);
  if (addresses !== undefined) targets.known.set(name, { addresses, until: targets.clock() });
  return addresses;
}

/**
 * Finds the addresses of all targets in an answer. It waits for DNS where they did not come along.
 * @param trace gets every message that this takes
 */
function addressesOfTargets(
  targets: Targets,
  answer: Answer,
  trace?: Trace,
): (this: void, target: string) => readonly string[] {
  const found = new LuaMap<string, readonly string[]>();
  if (answer.kind === "records") {
    const additional = additionalOf(answer, targets.types);
    for (const record of answer.records) {
      if (record.type === "SRV" && !found.has(record.target)) {
        found.set(record.target, remember(targets, record.target, additional) ?? ask(targets, record.target, trace));
      }
    }
    for (const [name] of targets.known) if (!found.has(name)) targets.known.delete(name);
  }
  return (target) => found.get(target) ?? [];
}

export { addressesOfTargets, newTargets };
export type { Targets };
