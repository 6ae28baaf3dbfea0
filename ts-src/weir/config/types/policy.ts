import { shown } from "../../text/quoted";
import { didYouMean } from "../../text/spelling";
import { file } from "./file";
import type { ValueType } from "./value_type";

/** The names of policies that users wrote and registered before they configured. */
const customPolicies = new LuaSet<string>();

/** Whether the policy is a file of Lua rather than a name. */
function isFile(policy: string): boolean {
  return string.sub(policy, 1, 1) === "/";
}

/** A policy: one of those that the option names, one that a user registered, or the file of one. */
const policy: ValueType<string> = {
  read: (input, bounds) => {
    const name = type(input) === "string" ? (input as string) : "";
    if (isFile(name)) return file.read(name, bounds);
    for (const choice of bounds.choices!) {
      if (name === choice) return $multi(name, undefined);
    }
    if (customPolicies.has(name)) return $multi(name, undefined);
    return $multi(undefined, { what: `${shown(input)} is unknown`, hint: didYouMean(name, bounds.choices!) });
  },
  write: (value) => value,
  placeholder: ({ choices }) => `${table.concat(choices as string[], "|")}|FILE`,
  isList: false,
};

export { customPolicies, isFile, policy };
