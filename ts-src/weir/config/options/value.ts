import type { Protocol } from "../../model/protocol";
import type { Reading } from "../types/reading";
import { types } from "../types/types";
import type { ValueType } from "../types/value_type";
import type { Option } from "./option";
import type { Value } from "./options";

function typeOf(option: Option): ValueType<Value> {
  return types[option.type] as unknown as ValueType<Value>;
}

/** What an input means to an option, whether it comes as text or from a Lua table. */
function readValue(option: Option, input: unknown): Reading<Value> {
  if (option.or !== undefined && input === option.or) return $multi(option.or as Value, undefined);
  return typeOf(option).read(input, option);
}

/**
 * What the option is where nobody sets it; nothing if that is to be found out elsewhere.
 * @param protocol that of the service, for an option that services have
 */
function defaultOf(option: Option, protocol?: Protocol): Value {
  const text = (protocol === undefined ? undefined : option.defaultFor?.[protocol]) ?? option.default;
  if (text === undefined) return undefined;
  const [value] = readValue(option, text);
  return value;
}

/** The value in a form that `readValue` reads; a list as the texts of its items. */
function writeValue(option: Option, value: Value): string | readonly string[] {
  return value === undefined || value === option.or ? tostring(value) : typeOf(option).write(value);
}

export { defaultOf, readValue, writeValue };
