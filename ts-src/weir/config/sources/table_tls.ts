import type { Subsystem } from "../../model/protocol";
import { shown } from "../../text/quoted";
import { keyFiles } from "../types/key_files";
import type { Problem } from "../problem";
import type { TlsPort } from "../tls_port";
import { isTable, pathOf, sortedKeys } from "./table_fields";

const example = 'write tls = { ["443"] = { "/certs/site.crt:/certs/site.key" } }';

/** The field `tls`: the certificates of each port by the key that `certificate` is called with, and `unknown = "first"`. */
function readTlsPorts(input: unknown, subsystem: Subsystem, problems: Problem[]): readonly TlsPort[] {
  const ports: TlsPort[] = [];
  if (input === undefined) return ports;
  if (!isTable(input)) {
    problems.push({ where: "tls", what: `${shown(input)} is no table of certificates`, hint: example });
    return ports;
  }
  for (const key of sortedKeys(input)) {
    const where = pathOf("tls", key);
    const fields = input.get(key);
    const [pairs, rejection] = keyFiles.read(fields, {});
    const unknown = isTable(fields) ? (fields.get("unknown") ?? "refuse") : "refuse";
    if (rejection !== undefined) problems.push({ where, what: rejection.what, hint: rejection.hint });
    else if (unknown !== "refuse" && unknown !== "first") {
      problems.push({ where: `${where}.unknown`, what: `${shown(unknown)} is unknown`, hint: "write refuse or first" });
    } else ports.push({ subsystem, key: tostring(key), pairs, showsFirst: unknown === "first" });
  }
  return ports;
}

export { readTlsPorts };
