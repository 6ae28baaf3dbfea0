import type { Counted } from "../model/counted";
import type { Clock, Log, Prober, Random, Resolver, Spawn, Store, Together } from "../model/ports";
import { subsystemOf } from "../model/protocol";
import { lastKindOf } from "../pool/events";
import { inherit } from "../pool/inherit";
import { epochOf, published, retire } from "../pool/published";
import type { Snapshot } from "../pool/snapshot";
import { type AddressClaims, inheritClaims } from "./address_claims";
import { areDrainsPublished, forgetDrains, inheritDrains } from "./drains";
import { addQuestions, newInquiries } from "./inquiries";
import type { Recorder } from "./record";
import { inheritSeen } from "./seen";
import type { ServiceRules } from "./service_rules";
import { changed } from "./changed";
import { newServiceState, type ServiceState } from "./service_state";

/** What the leader works with. */
interface Tools {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly store: Store;
  readonly counted: Counted;
  readonly resolver: Resolver;
  readonly prober: Prober;
  readonly spawn: Spawn;
  readonly together: Together;
  /** What this machine is called; empty where that is unknown. */
  readonly hostName: string;
  /** In Unix seconds. */
  readonly timeOfDay: (this: void) => number;
  /** Whether the lease is still this worker's: no other may have published meanwhile. */
  readonly holdsLease: (this: void) => boolean;
}

/** The worker that is elected to work for all: it asks DNS, probes peers that are down, makes checks, and publishes. */
interface Leader {
  readonly tools: Tools;
  readonly recorder: Recorder;
  readonly byKey: LuaMap<string, ServiceState>;
  readonly services: readonly ServiceState[];
  readonly claims: AddressClaims;
  /** Another leads now: what this one still finds out is of no account. */
  isDeposed: boolean;
  /** How many changes were published when this leader published last, or looked. */
  epoch: number;
  /** When each nameserver last answered anything. */
  readonly wellAt: LuaMap<string, number>;
  /** Questions about addresses that are under way. */
  addressQuestions: number;
  /** When this machine's own name is asked for again. */
  ourselvesAt: number;
}

/**
 * Takes over from whatever is published: facts of the past, as far as they are about the services of today.
 * @param ledAt when a leader was last at work: until then, a fresh pool was confirmed again and again
 */
function newLeader(tools: Tools, all: readonly ServiceRules[], ledAt: number): Leader {
  const byKey = new LuaMap<string, ServiceState>();
  const services: ServiceState[] = [];
  const claims: AddressClaims = new LuaMap();
  const inquiries = newInquiries();
  const keys = new LuaSet<string>();
  for (const rules of all) {
    const service = inheritedState(tools, rules, ledAt);
    addQuestions(inquiries, service, tools);
    inheritClaims(claims, service);
    byKey.set(rules.key, service);
    services.push(service);
    keys.add(rules.key);
  }
  retire(tools.store, keys);
  forgetDrains(tools.store, keys);
  return {
    tools,
    recorder: newRecorder(tools, all),
    byKey,
    services,
    claims,
    isDeposed: false,
    epoch: epochOf(tools.store),
    wellAt: new LuaMap(),
    addressQuestions: 0,
    ourselvesAt: 0,
  };
}

function newRecorder({ log, store, timeOfDay }: Tools, all: readonly ServiceRules[]): Recorder {
  const first = all[0];
  const isStream = first !== undefined && subsystemOf(first.protocol) === "stream";
  return { store, log, timeOfDay, services: all.length, isStream, drafts: [] };
}

function inheritedState({ clock, store }: Tools, rules: ServiceRules, ledAt: number): ServiceState {
  const last = published(store, rules.key);
  const snapshot = last === undefined ? undefined : inherit(last, rules);
  const service = newServiceState(rules, snapshot, snapshot === undefined ? 0 : confirmedAt(snapshot, ledAt), clock());
  inheritSeen(store, service);
  for (const { id, standing } of snapshot?.members ?? []) {
    if (standing === "out" && lastKindOf(store, rules.key, id) === "ejected") service.rejected.add(id);
  }
  inheritDrains(store, service);
  if (snapshot !== last || !areDrainsPublished(service)) changed(service);
  return service;
}

function confirmedAt(snapshot: Snapshot, ledAt: number): number {
  return snapshot.state === "fresh" ? math.max(snapshot.confirmedAt, ledAt) : snapshot.confirmedAt;
}

/** Whether this leader still leads. */
function isLeading({ isDeposed, tools }: Leader): boolean {
  return !isDeposed && tools.holdsLease();
}

export { isLeading, newLeader };
export type { Leader, Tools };
