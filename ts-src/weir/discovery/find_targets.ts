import type { Answer, FailureReason, Records } from "../model/answer";
import type { Trace } from "../model/trace";
import { add, ask, keyOf, knownAddresses, type Targets } from "./targets";

/** Where the targets of an answer are. */
interface FoundTargets {
  readonly addressesOf: (this: void, target: string) => readonly string[];
  /** Why the addresses of a target are not known, if that is so of any. */
  readonly failure: FailureReason | undefined;
}

/** Where the answer has no targets. */
const noTargets: FoundTargets = { addressesOf: () => [], failure: undefined };

/** The addresses that came along in the answer, by target and family. */
function additionalOf(answer: Records): LuaMap<string, string[]> {
  const byKey = new LuaMap<string, string[]>();
  for (const { address, name, type } of answer.additional) add(byKey, keyOf(name, type), address);
  return byKey;
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

/** Whether some address of every target came along: then no family is missing of which none was known before. */
function isWhole({ families }: Targets, names: readonly string[], additional: LuaMap<string, string[]>): boolean {
  for (const name of names) {
    let hasAddress = false;
    for (const family of families) hasAddress = hasAddress || additional.has(keyOf(name, family));
    if (!hasAddress) return false;
  }
  return true;
}

/** Whether an address that did not come along has to be asked for. */
function isToBeAsked({ clock, known }: Targets, key: string, areAllThere: boolean): boolean {
  const before = known.get(key);
  if (before === undefined) return !areAllThere;
  return before.until <= clock() && (!areAllThere || before.addresses.length > 0);
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
    const areAllThere = isWhole(targets, names, additional);
    const questions: ((this: void) => void)[] = [];
    for (const name of names) {
      for (const family of targets.families) {
        const key = keyOf(name, family);
        const addresses = additional.get(key);
        if (addresses !== undefined) targets.known.set(key, { addresses, until: targets.clock() });
        else if (isToBeAsked(targets, key, areAllThere)) {
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

export { findTargets, noTargets };
export type { FoundTargets };
