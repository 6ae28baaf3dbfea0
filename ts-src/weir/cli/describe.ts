import type { Option } from "../config/option";

const concat = table.concat;

const placeholders: Readonly<Record<Exclude<Option["type"], "one_of" | "policy">, string>> = {
  duration: "TIME",
  size: "SIZE",
  integer: "NUMBER",
  percent: "PERCENT",
  variable: "$VARIABLE",
  cookie: "NAME",
  secret: "TEXT",
  boolean: "on|off",
  check: "tcp|PATH",
  text: "TEXT",
  statuses: "STATUS,...",
  retry_statuses: "STATUS,...",
  networks: "NETWORK,...",
  nameservers: "ADDRESS[:PORT],...",
  names: "DOMAIN,...",
  headers: "NAME: VALUE,...",
  host: "HOST",
  path: "PATH",
  file: "FILE",
};

function formOf(option: Option): string {
  if (option.type === "policy") return `${concat(option.choices as string[], "|")}|FILE`;
  return option.type === "one_of" ? concat(option.choices as string[], "|") : placeholders[option.type];
}

/** What may stand after the equals sign. */
function valueForm(option: Option): string {
  const form = formOf(option);
  return option.or === undefined ? form : `${option.or}|${form}`;
}

/** The default in words. */
function defaultForm(option: Option): string {
  if (option.default === undefined) return "unset";
  return option.default === "" ? "empty" : option.default;
}

export { defaultForm, valueForm };
