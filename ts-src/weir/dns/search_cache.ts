import type { Candidate } from "./search";

/** Seconds for which a name is looked for first where it was found. */
const stay = 30;

interface FoundCandidate {
  readonly candidate: Candidate;
  readonly until: number;
}

/**
 * Where names with several candidates were found: below which domain of the search list.
 * @noSelf
 */
export interface SearchCache {
  readonly find: (name: string, now: number) => Candidate | undefined;
  readonly store: (name: string, candidate: Candidate, now: number) => void;
  readonly forget: (name: string) => void;
}

/**
 * Remembering spares the questions before the right one, and keeps the families of a name together: where only A records are,
 * the AAAA question ends too, rather than finding a stranger's further down the list. Every half a minute the list is walked
 * again, so that a name which appears earlier in it wins.
 */
function makeSearchCache(): SearchCache {
  const cache = new LuaMap<string, FoundCandidate>();
  return {
    find: (name, now) => {
      const home = cache.get(name);
      return home !== undefined && home.until > now ? home.candidate : undefined;
    },
    store: (name, candidate, now) => {
      cache.set(name, { candidate, until: now + stay });
    },
    forget: (name) => {
      cache.delete(name);
    },
  };
}

export { makeSearchCache };
