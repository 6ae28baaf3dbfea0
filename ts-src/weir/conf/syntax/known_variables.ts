import type { Service } from "../../config/configuration";
import { affinityOf } from "../../policy/affinity";

/** Has nginx refuse a variable that Weir would read in vain; a map costs nothing until it is read, which this never is. */
function knownVariables(services: readonly Service[]): string[] {
  const lines: string[] = [];
  const known = new LuaSet<string>();
  for (const service of services) {
    const variable = service.policy === "sticky" ? "" : affinityOf(service);
    if (variable !== "" && !known.has(variable)) {
      known.add(variable);
      lines.push(`map $${variable} $weir_known_${variable} {}`);
    }
  }
  if (lines.length > 0) table.insert(lines, 1, "# What requests are tied to peers by must be a variable that exists.");
  return lines;
}

export { knownVariables };
