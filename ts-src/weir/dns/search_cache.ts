import type { Candidate } from "./search";

/** Seconds for which a name is looked for first where it was found. */
const stay = 30;

/** Where a name was found. */
export interface Home {
  readonly candidate: Candidate;
  /** The nameserver that named it there last, as `address:port`. */
  server: string;
  /** Until when it is looked for there first. */
  readonly until: number;
}

/**
 * Where names with several candidates were found: below which domain of the search list.
 * @noSelf
 */
export interface SearchCache {
  /** Also one that is not looked for there first any more. */
  readonly find: (name: string) => Home | undefined;
  readonly store: (name: string, candidate: Candidate, server: string, now: number) => void;
  readonly forget: (name: string) => void;
}

/**
 * Remembering spares the questions before the right one. Every half a minute the list is walked again, so that a name which
 * appears earlier in it wins.
 */
function makeSearchCache(): SearchCache {
  const cache = new LuaMap<string, Home>();
  return {
    find: (name) => cache.get(name),
    store: (name, candidate, server, now) => {
      cache.set(name, { candidate, server, until: now + stay });
    },
    forget: (name) => {
      cache.delete(name);
    },
  };
}

export { makeSearchCache };
