/** Whom the workers run as. */
interface User {
  readonly name: string;
  readonly group: string;
  readonly id: number;
  readonly groupId: number;
}

/** Users that exist for this, in the order of preference. */
const candidates = ["www-data", "nginx", "nobody"];

function linesOf(path: string): string[] {
  const lines: string[] = [];
  const [file] = io.open(path, "r");
  if (file === undefined) return lines;
  for (const [line] of file.lines()) lines.push(line);
  file.close();
  return lines;
}

function groupName(groups: readonly string[], id: string): string | undefined {
  for (const line of groups) {
    const [name, found] = string.match(line, "^([^:]+):[^:]*:(%d+):");
    if (found === id) return name;
  }
  return undefined;
}

function findUser(name: string, users: readonly string[], groups: readonly string[]): User | undefined {
  for (const line of users) {
    const [found, id, groupId] = string.match(line, "^([^:]+):[^:]*:(%d+):(%d+):");
    if (found === name && id !== undefined && groupId !== undefined) {
      const group = groupName(groups, groupId);
      if (group !== undefined) return { name, group, id: tonumber(id)!, groupId: tonumber(groupId)! };
    }
  }
  return undefined;
}

/** A user without rights, for the workers of a master that is root. Nothing where the machine has none. */
function unprivilegedUser(): User | undefined {
  const users = linesOf("/etc/passwd");
  const groups = linesOf("/etc/group");
  for (const name of candidates) {
    const user = findUser(name, users, groups);
    if (user !== undefined) return user;
  }
  return undefined;
}

export { unprivilegedUser };
export type { User };
