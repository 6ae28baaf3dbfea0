import { remembering } from "./memo";
import { toText, toWire, type WireName } from "./name";

/** Names whose candidates are kept before all are forgotten: targets of SRV records come and go. */
const MOST_KNOWN = 4096;

/** A full name that a written one may stand for. */
export interface Candidate {
  /** Without a dot at the end. */
  readonly name: string;
  /** Nothing where no such name can exist. */
  readonly wire: WireName | undefined;
}

function candidate(name: string): Candidate {
  const wire = toWire(name);
  return { name: wire === undefined ? name : toText(wire), wire };
}

function countDots(name: string): number {
  const [, dots] = string.gsub(name, "%.", "");
  return dots;
}

/**
 * What a name may stand for, in the order to ask, as the C library does it: with a dot at the end only itself; with `ndots` dots
 * or more first itself, then below each search domain; with fewer the other way round.
 */
function candidatesOf(name: string, search: readonly string[], ndots: number): readonly Candidate[] {
  const candidates: Candidate[] = [];
  const isAbsolute = string.sub(name, -1) === ".";
  const isItselfFirst = isAbsolute || countDots(name) >= ndots;
  if (isItselfFirst) candidates.push(candidate(name));
  if (isAbsolute) return candidates;
  for (const domain of search) {
    if (domain !== ".") candidates.push(candidate(`${name}.${domain}`));
  }
  if (!isItselfFirst) candidates.push(candidate(name));
  return candidates;
}

/** `candidatesOf` for one search list. It keeps what it finds, as the names of services are asked for again and again. */
function makeCandidates(search: readonly string[], ndots: number): (name: string) => readonly Candidate[] {
  return remembering(MOST_KNOWN, (name) => candidatesOf(name, search, ndots));
}

export { candidatesOf, makeCandidates };
