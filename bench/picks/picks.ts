import { policies } from "../../ts-src/weir/policy/registry";
import type { Pick } from "../../ts-src/weir/policy/policy";
import { peers } from "../../spec/unit/support/fakes";

/** As `luajit picks.lua` is called: the name of a policy, a number of peers, and "equal" or "unequal" weights. */
declare const arg: readonly (string | undefined)[];

const PICKS = 5_000_000;
const ROUNDS = 3;
const NANOSECONDS = 1e9;

/** Uses every pick, so that none can be optimised away. */
function pickOften(pick: Pick): number {
  let ports = 0;
  for (const _ of $range(1, PICKS)) ports = ports + pick().port;
  return ports;
}

/** Prints nanoseconds a pick, of the fastest of a few rounds, and bytes allocated a pick, of the last. */
function measure(pick: Pick): void {
  let fastest = math.huge;
  let bytes = 0;
  pickOften(pick);
  for (const _ of $range(1, ROUNDS)) {
    collectgarbage("collect");
    collectgarbage("stop");
    const memory = collectgarbage("count");
    const begun = os.clock();
    pickOften(pick);
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
  const pool = peers(tonumber(arg[1]) as number, weightOf);
  measure(policies[name as keyof typeof policies](pool, math.random));
}
