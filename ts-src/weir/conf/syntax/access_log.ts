import type { Configuration } from "../../config/configuration";
import { append } from "./lines";
import { quote } from "./quote";

/** A field of a line: its name, and the variable of nginx that has its value. */
interface Field {
  readonly name: string;
  readonly variable: string;
  /** A number is written without quotes, so it must always be one. */
  readonly isNumber?: true;
}

/** The fields as an object of JSON; those of a group stand in one line of nginx.conf. */
function jsonFormat(groups: readonly (readonly Field[])[]): readonly string[] {
  const lines = ["log_format weir escape=json"];
  let before = "{";
  for (const group of groups) {
    let line = "";
    for (const { isNumber, name, variable } of group) {
      line = `${line}${before}"${name}":${isNumber === true ? variable : `"${variable}"`}`;
      before = ",";
    }
    if (group.length > 0) lines.push(`    '${line}'`);
  }
  lines[lines.length - 1] = string.gsub(lines[lines.length - 1]!, "'$", "}';")[0];
  return lines;
}

/**
 * The directives of the access log.
 * @param format what defines the format `weir`, with the variables in it that are Weir's
 */
function accessLog({ access_log }: Configuration, format: readonly string[]): readonly string[] {
  if (access_log === "off") return ["access_log off;"];
  const lines: string[] = [];
  append(lines, format);
  lines.push(`access_log ${quote(access_log)} weir;`);
  return lines;
}

function isLogged({ access_log }: Pick<Configuration, "access_log">): boolean {
  return access_log !== "off";
}

/** Where it is logged, the words that say so; Lua says otherwise where it knows better. */
function logged(configuration: Pick<Configuration, "access_log">, name: "reason" | "service", value: string): string[] {
  return isLogged(configuration) ? [`set $weir_${name} ${value};`] : [];
}

export { accessLog, isLogged, jsonFormat, logged };
export type { Field };
