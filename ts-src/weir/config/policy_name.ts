import type { PolicyChoice } from "./option";
import { shown } from "./problem";
import type { Reading } from "./reading";
import { didYouMean } from "./spelling";
import { readFile } from "./text";

/** The names of policies that users wrote and registered before they configured. */
const ownPolicies = new LuaSet<string>();

/** Whether the policy is a file of Lua rather than a name. */
function isFile(policy: string): boolean {
  return string.sub(policy, 1, 1) === "/";
}

/** A policy: one of Weir's, one that a user registered, or the file of one. */
function readPolicy(option: PolicyChoice, input: unknown): Reading<string> {
  const policy = type(input) === "string" ? (input as string) : "";
  if (isFile(policy)) return readFile(policy);
  for (const choice of option.choices) {
    if (policy === choice) return $multi(policy, undefined);
  }
  if (ownPolicies.has(policy)) return $multi(policy, undefined);
  return $multi(undefined, { what: `${shown(input)} is unknown`, hint: didYouMean(policy, option.choices) });
}

export { isFile, ownPolicies, readPolicy };
