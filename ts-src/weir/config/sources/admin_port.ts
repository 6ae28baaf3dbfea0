import type { Configuration } from "../configuration";
import type { Problem } from "../problem";
import { isIPv6 } from "../../model/endpoint";

/** Whether one of the addresses is the other, or stands for all of its family; an empty one for all of both. */
function overlap(one: string, other: string): boolean {
  if (one === other || one === "" || other === "") return true;
  const all = isIPv6(one) ? "::" : "0.0.0.0";
  return isIPv6(one) === isIPv6(other) && (one === all || other === all);
}

/** Adds a problem where a mapping has the port of the admin listener: its requests would be answered there. */
function checkAdminPort({ admin, listeners }: Pick<Configuration, "admin" | "listeners">, problems: Problem[]): void {
  if (admin === "off") return;
  for (const { address, port, protocol } of listeners) {
    if (protocol !== "udp" && port === admin.port && overlap(address, admin.address)) {
      const what = `admin: port ${port} is taken by a mapping already`;
      problems.push({ where: "arguments", what, hint: "give one of them another port" });
      return;
    }
  }
}

export { checkAdminPort };
