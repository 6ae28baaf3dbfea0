import type { Candidate } from "./search";

/** Seconds for which a name is looked for first where it was found. */
const stay = 30;

interface Home {
  readonly candidate: Candidate;
  readonly until: number;
}

/**
 * Where names with several candidates were found: below which domain of the search list.
 * @noSelf
 */
export interface Homes {
  readonly find: (name: string, now: number) => Candidate | undefined;
  readonly settle: (name: string, candidate: Candidate, now: number) => void;
  readonly leave: (name: string) => void;
}

/**
 * Remembering spares the questions before the right one, and keeps the families of a name together: where only A records are,
 * the AAAA question ends too, rather than finding a stranger's further down the list. Every half a minute the list is walked
 * again, so that a name which appears earlier in it wins.
 */
function makeHomes(): Homes {
  const homes = new LuaMap<string, Home>();
  return {
    find: (name, now) => {
      const home = homes.get(name);
      return home !== undefined && home.until > now ? home.candidate : undefined;
    },
    settle: (name, candidate, now) => {
      homes.set(name, { candidate, until: now + stay });
    },
    leave: (name) => {
      homes.delete(name);
    },
  };
}

export { makeHomes };
