import type { Answer } from "../model/answer";
import type { Endpoint } from "../model/endpoint";

/** The name under which Docker Swarm lists the tasks of a service; nothing for what cannot be a service of Swarm. */
function tasksName(name: string): string | undefined {
  const [service] = string.match(name, "^[^._][^.]*$");
  return service === undefined ? undefined : `tasks.${service}`;
}

/** Whether a name's only address stands for others: a virtual one, behind which Swarm balances connections by itself. */
function isVirtual(endpoints: readonly Endpoint[], tasks: Answer): boolean {
  if (endpoints.length !== 1 || tasks.kind !== "records") return false;
  for (const record of tasks.records) {
    if ((record.type === "A" || record.type === "AAAA") && record.address === endpoints[0]!.address) return false;
  }
  return tasks.records.length > 0;
}

export { isVirtual, tasksName };
