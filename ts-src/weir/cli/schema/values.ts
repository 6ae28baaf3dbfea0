import type { Option } from "../../config/options/option";
import type { KnownOption } from "../../config/options/options";
import { nameserver, network } from "./address_pattern";
import { headerList, listOf } from "./lists";
import { host, hostName, name } from "./name_pattern";
import { numberPattern } from "./number_pattern";
import { oneOf, type Schema, textLike } from "./part";

/** The types of options that the Lua API has. */
type LuaType = Extract<KnownOption, { reader: "weir" }>["type"];

type SchemaOf = (this: void, option: Option) => Schema;

/** A file by its absolute path: printable ASCII but `$`. */
const file: Schema = { type: "string", maxLength: 107, pattern: "^/[ -#%-~]*[ -#%-.0-~]$" };

/** A whole number, or the same as text. */
function whole({ max, min }: Option, unit: string): Schema {
  return {
    anyOf: [{ type: "integer", minimum: min, maximum: max }, textLike(numberPattern(min as number, max!) + unit)],
  };
}

/** Seconds, or a text with a unit. What such a text is at most cannot be said. */
function time({ min }: Option, longest: number): Schema {
  const nonZero = min === undefined ? "" : "(?!0*\\.?0*[A-Za-z]*$)";
  const [digits, unit] = string.match(tostring(min), "^(%d+)(%a+)$");
  const least = digits === undefined ? 0 : tonumber(digits)! / (unit === "ms" ? 1000 : 1);
  return {
    anyOf: [
      { type: "number", minimum: least, maximum: longest },
      textLike(`${nonZero}[0-9]+\\.?[0-9]*(?:[mM]?[sS]|[mMhHdD])?`),
    ],
  };
}

/** One status, or those from one to another. That the first is not above the last cannot be said. */
const status = "[1-5][0-9]{2}";

const schemas: Readonly<Record<LuaType, SchemaOf>> = {
  age: (option) => time(option, 3650 * 86_400),
  boolean: () => ({
    anyOf: [{ type: "boolean" }, textLike(oneOf(["on", "off", "true", "false", "yes", "no"]))],
  }),
  check: () => ({ anyOf: [{ enum: ["tcp", "udp", "dns"] }, textLike("/[A-Za-z0-9/._~!&()*+:@=?%-]*")] }),
  cookie: () => textLike("[A-Za-z0-9_]*"),
  duration: (option) => time(option, 24 * 86_400),
  file: () => file,
  headers: () => headerList,
  hosts: () => listOf(host, { type: "number", minimum: 0 }),
  integer: (option) => whole(option, ""),
  nameservers: () => listOf(nameserver),
  names: () => listOf(name, { type: "number", minimum: 0 }),
  networks: () => listOf(network),
  one_of: ({ choices }) => ({ enum: choices }),
  percent: (option) => whole(option, "%?"),
  policy: ({ choices }) => ({ anyOf: [{ enum: choices }, file] }),
  responses: (option) => ({ anyOf: [{ enum: ["auto", "none"] }, whole(option, "")] }),
  retry_statuses: () => listOf("(?:403|404|429|500|502|503|504)", { enum: [403, 404, 429, 500, 502, 503, 504] }),
  secret: () => textLike("[!-~]*"),
  statuses: () => listOf(`${status}(?:-${status})?`, { type: "integer", minimum: 100, maximum: 599 }),
  text: () => textLike("[ -~]*"),
  tls_name: () => textLike(`(?:${hostName})?`),
  variable: () => textLike("(?:\\$[A-Za-z_][A-Za-z0-9_]*)?"),
};

/** What an option may be in the Lua API. */
function valueSchema(option: Option): Schema {
  const schema = schemas[option.type as LuaType](option);
  return option.or === undefined ? schema : { anyOf: [{ const: option.or }, schema] };
}

export { valueSchema };
