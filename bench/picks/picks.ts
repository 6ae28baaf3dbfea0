import { peers, policyCalled } from "../../spec/unit/support/fakes";
import type { Pick } from "../../ts-src/weir/policy/policy";
import { policies, type PolicyName } from "../../ts-src/weir/policy/registry";
import type { Peer } from "../../ts-src/weir/pool/peer";

/** As `luajit picks.lua` is called: the name of a policy, a number of peers, and "equal" or "unequal" weights. */
declare const arg: readonly (string | undefined)[];

const PICKS = 5_000_000;
const ROUNDS = 3;
const CLIENTS = 1024;
const NOW = 1000;
const NANOSECONDS = 1e9;

/** Peers that are not all alike: some have requests under way, some are slow, some fail. */
function busyPeers(count: number, weightOf: (this: void, index: number) => number): Peer[] {
  const pool = peers(count, weightOf);
  for (const peer of pool) {
    peer.inFlight = math.random(0, 4);
    peer.latency = math.random();
    peer.measuredAt = NOW - math.random();
    if (math.random() < 0.1) peer.failureRate = math.random();
  }
  return pool;
}

/** What ties clients to peers: for `sticky` the token of one, for `hash` an address. */
function affinities(policy: string, pool: readonly Peer[]): string[] {
  const all: string[] = [];
  for (const index of $range(1, CLIENTS)) {
    all.push(policy === "sticky" ? pool[index % pool.length]!.token : `192.0.2.${index}`);
  }
  return all;
}

/** Uses every pick, so that none can be optimised away. */
function pickOften(pick: Pick, clients: readonly string[]): number {
  let ports = 0;
  for (const index of $range(1, PICKS)) ports = ports + pick(NOW, clients[index % CLIENTS]!, 0).port;
  return ports;
}

/** Prints nanoseconds a pick, of the fastest of a few rounds, and bytes allocated a pick, of the last. */
function measure(pick: Pick, clients: readonly string[]): void {
  let fastest = math.huge;
  let bytes = 0;
  pickOften(pick, clients);
  for (const _ of $range(1, ROUNDS)) {
    collectgarbage("collect");
    collectgarbage("stop");
    const memory = collectgarbage("count");
    const begun = os.clock();
    pickOften(pick, clients);
    fastest = math.min(fastest, os.clock() - begun);
    bytes = (collectgarbage("count") - memory) * 1024;
    collectgarbage("restart");
  }
  print((fastest / PICKS) * NANOSECONDS, bytes / PICKS);
}

const name = arg[0];
if (name === undefined) {
  for (const [policy] of pairs(policies)) print(policy);
} else {
  const weightOf = arg[2] === "equal" ? () => 1 : (index: number) => 1 + (index % 7);
  const pool = busyPeers(tonumber(arg[1]) as number, weightOf);
  const pick = policyCalled(name as PolicyName).makePick(pool, math.random, { inFlight: 2 * pool.length });
  measure(pick, affinities(name, pool));
}
