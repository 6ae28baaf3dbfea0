import type { Configuration } from "../../config/configuration";
import { append } from "./lines";
import { quote } from "./quote";

/** The directives of the access log; `format` is what defines the format `weir`. */
function accessLog({ access_log }: Configuration, format: readonly string[]): readonly string[] {
  if (access_log === "off") return ["access_log off;"];
  const lines: string[] = [];
  append(lines, format);
  lines.push(`access_log ${quote(access_log)} weir;`);
  return lines;
}

export { accessLog };
