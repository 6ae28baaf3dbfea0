import { policyNames } from "../config/options/balancing";
import { customPolicies, isFile } from "../config/types/policy";
import { observe } from "./latency";
import type { MakePick, Policy } from "./policy";

const policies = new LuaMap<string, Policy>();

function policyOf(makePick: unknown, where: string): Policy {
  if (type(makePick) !== "function") error(`weir: ${where} is no function that makes a pick`, 0);
  return { makePick: makePick as MakePick, observe, isSlowToMake: false };
}

/** Gives a user's own policy a name for the option `policy`, unless it is one of Weir's. Call it before `configure`. */
function addCustomPolicy(name: string, makePick: MakePick): void {
  for (const taken of policyNames) {
    if (name === taken) error(`weir: there is a policy ${name} already`, 0);
  }
  policies.set(name, policyOf(makePick, `the policy "${name}"`));
  customPolicies.add(name);
}

/** What a file of Lua returns; or its default export, where it was TypeScript. */
function load(file: string): Policy {
  const [chunk, cause] = loadfile(file);
  if (chunk === undefined) error(`weir: could not load the policy ${file}: ${cause}`, 0);
  const result: unknown = chunk();
  const makePick = type(result) === "table" ? (result as { default: unknown }).default : result;
  return policyOf(makePick, `what ${file} returns`);
}

/** The policy that a user wrote, by its name or its file; raises where there is none. */
function customPolicy(name: string): Policy {
  return isFile(name) ? load(name) : (policies.get(name) ?? error(`weir: there is no policy "${name}"`, 0));
}

export { addCustomPolicy, customPolicy };
