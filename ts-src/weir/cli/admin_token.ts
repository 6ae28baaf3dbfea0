import { readToken } from "../admin/token";
import type { Configuration } from "../config/configuration";
import { files } from "../runtime/files";
import { run } from "./shell";
import { actingAs, isRoot } from "./system/process";
import { unprivilegedUser } from "./users";

function whyUnusable(this: void, file: string): string | undefined {
  const [token, why] = readToken(file, files);
  return token === undefined ? why : undefined;
}

/** The same for the workers, who read it, and have no rights of root. */
function whyUnusableForWorkers(file: string): string | undefined {
  const worker = isRoot() ? unprivilegedUser() : undefined;
  if (worker === undefined) return undefined;
  const why = actingAs(worker.id, worker.groupId, () => whyUnusable(file));
  return why === undefined ? undefined : `${why}, as ${worker.name}, whom the workers run as`;
}

/** Whether every user of this machine may read it. */
function isOpenToAll(file: string): boolean {
  const { output, status } = run("stat", ["-L", "-c", "%a", file]);
  const [others] = string.match(output, "(%d)%s*$");
  return status === 0 && (tonumber(others) ?? 0) >= 4;
}

/** What is wrong with the token file, a line for each. It may be mended while Weir runs. */
function hintsOfToken({ admin, admin_token_file }: Configuration): readonly string[] {
  if (admin_token_file === "off") return [];
  const why = whyUnusable(admin_token_file) ?? whyUnusableForWorkers(admin_token_file);
  if (why !== undefined) return [`admin_token_file: ${why}; until that is mended, nobody can change anything over TCP`];
  if (isOpenToAll(admin_token_file)) {
    return [`admin_token_file: every user of this machine can read ${admin_token_file}; chmod o-r it`];
  }
  return admin === "off" ? ["admin_token_file: it is of no use without admin=..., as the socket needs no token"] : [];
}

export { hintsOfToken };
