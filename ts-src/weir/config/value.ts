import type { NameServer } from "../model/ports";
import { type Header, writeHeader } from "./header";
import { readHeaders, readNames, readNameServers, readNetworks, readRetryStatuses, readStatuses } from "./list";
import { readDuration, readSize, writeDuration, writeSize } from "./measure";
import { writeNameServer } from "./nameserver";
import type { Network } from "./network";
import type { Choice, Integer, Option } from "./option";
import type { Value } from "./options";
import { readPolicy } from "./policy_name";
import { shown } from "./problem";
import type { Reading } from "./reading";
import { didYouMean } from "./spelling";
import { type StatusRange, writeStatuses } from "./statuses";
import { readCheck, readCookie, readFile, readHost, readPath, readSecret, readText, readVariable } from "./text";

const truths: Readonly<Record<string, boolean>> = {
  on: true,
  true: true,
  yes: true,
  off: false,
  false: false,
  no: false,
};

function readInteger(option: Integer, input: unknown): Reading<number> {
  const [digits] = string.match(tostring(input), option.type === "percent" ? "^(%d+)%%?$" : "^%d+$");
  const value = digits === undefined ? undefined : tonumber(digits);
  if (value !== undefined && value >= option.min && value <= option.max) return $multi(value, undefined);
  const noun = option.type === "percent" ? "percentage" : "whole number";
  const hint = `a ${noun} from ${option.min} to ${option.max}`;
  return $multi(undefined, { what: `${shown(input)} is out of range`, hint });
}

function readBoolean(input: unknown): Reading<boolean> {
  const value = truths[string.lower(tostring(input))];
  if (value !== undefined) return $multi(value, undefined);
  return $multi(undefined, { what: `${shown(input)} is neither on nor off`, hint: "" });
}

function readChoice(option: Choice, input: unknown): Reading<Value> {
  for (const choice of option.choices) {
    if (input === choice) return $multi(choice as Value, undefined);
  }
  return $multi(undefined, { what: `${shown(input)} is unknown`, hint: didYouMean(tostring(input), option.choices) });
}

/** What an input means to an option, whether it comes as text or from a Lua table. */
function readValue(option: Option, input: unknown): Reading<Value> {
  if (option.or !== undefined && input === option.or) return $multi(option.or as Value, undefined);
  if (option.type === "duration") return readDuration(option, input);
  if (option.type === "size") return readSize(option, input);
  if (option.type === "integer" || option.type === "percent") return readInteger(option, input);
  if (option.type === "one_of") return readChoice(option, input);
  if (option.type === "policy") return readPolicy(option, input);
  if (option.type === "variable") return readVariable(input);
  if (option.type === "cookie") return readCookie(input);
  if (option.type === "secret") return readSecret(input);
  if (option.type === "check") return readCheck(input);
  if (option.type === "text") return readText(input);
  if (option.type === "boolean") return readBoolean(input);
  if (option.type === "statuses") return readStatuses(input);
  if (option.type === "retry_statuses") return readRetryStatuses(input);
  if (option.type === "networks") return readNetworks(input);
  if (option.type === "nameservers") return readNameServers(input);
  if (option.type === "names") return readNames(input);
  if (option.type === "headers") return readHeaders(input);
  if (option.type === "host") return readHost(input);
  if (option.type === "path") return readPath(input);
  return readFile(input);
}

/** What the option is where nobody sets it; nothing if that is to be found out elsewhere. */
function defaultOf(option: Option): Value {
  if (option.default === undefined) return undefined;
  const [value] = readValue(option, option.default);
  return value;
}

function writeAll<T>(values: readonly T[], write: (value: T) => string): string[] {
  const texts: string[] = [];
  for (const value of values) texts.push(write(value));
  return texts;
}

/** The value in a form that `readValue` reads; a list as the texts of its items. */
function writeValue(option: Option, value: Value): string | readonly string[] {
  if (value === option.or) return option.or as string;
  if (option.type === "duration") return writeDuration(value as number);
  if (option.type === "size") return writeSize(value as number);
  if (option.type === "boolean") return value === true ? "on" : "off";
  if (option.type === "statuses" || option.type === "retry_statuses")
    return writeAll(value as readonly StatusRange[], writeStatuses);
  if (option.type === "networks") return writeAll(value as readonly Network[], (network) => network.text);
  if (option.type === "nameservers") return writeAll(value as readonly NameServer[], writeNameServer);
  if (option.type === "names") return value as readonly string[];
  if (option.type === "headers") return writeAll(value as readonly Header[], writeHeader);
  return tostring(value);
}

export { defaultOf, readValue, writeValue };
