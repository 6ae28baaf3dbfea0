import type { Clock, Log, Prober, Random, Resolver, Store } from "../model/ports";
import type { Owners } from "./contest";
import type { Watch } from "./watch";

/** What the keeper works with. */
interface Tools {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly store: Store;
  readonly resolver: Resolver;
  readonly prober: Prober;
  /** Runs a task beside the others; it may wait. */
  readonly spawn: (this: void, task: (this: void) => void) => void;
}

/** The one worker that resolves for all: it asks DNS, tries peers that are down, and publishes what it finds. */
interface Keeper {
  readonly tools: Tools;
  readonly watches: LuaMap<string, Watch>;
  readonly all: readonly Watch[];
  readonly owners: Owners;
}

export type { Keeper, Tools };
