import type { Option } from "../config/options";

const concat = table.concat;

const placeholders: Readonly<Record<Exclude<Option["type"], "one_of">, string>> = {
  duration: "TIME",
  size: "SIZE",
  integer: "NUMBER",
  percent: "PERCENT",
  boolean: "on|off",
  statuses: "STATUS,...",
  networks: "NETWORK,...",
  nameservers: "ADDRESS[:PORT],...",
  names: "DOMAIN,...",
  host: "HOST",
  path: "PATH",
  file: "FILE",
};

/** What may stand after the equals sign. */
function valueForm(option: Option): string {
  const form = option.type === "one_of" ? concat(option.choices as string[], "|") : placeholders[option.type];
  return option.or === undefined ? form : `${option.or}|${form}`;
}

/** The default in words. */
function defaultForm(option: Option): string {
  if (option.default === undefined) return "unset";
  return option.default === "" ? "empty" : option.default;
}

export { defaultForm, valueForm };
