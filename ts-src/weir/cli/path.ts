import { isProgram } from "./system/files";

/** Where nginx is installed when it is not on the path, as for users who are not root on Debian. */
const otherFolders = ["/usr/local/openresty/bin", "/usr/local/sbin", "/usr/sbin"];

/** The program of this name on the PATH, or the name itself if it is the path of one. */
function findProgram(name: string): string | undefined {
  const [slash] = string.match(name, "/");
  if (slash !== undefined) return isProgram(name) ? name : undefined;
  for (const [folder] of string.gmatch(os.getenv("PATH") ?? "", "[^:]+")) {
    if (isProgram(`${folder!}/${name}`)) return `${folder!}/${name}`;
  }
  return undefined;
}

/** OpenResty, or else nginx. */
function findNginx(): string | undefined {
  const onPath = findProgram("openresty") ?? findProgram("nginx");
  if (onPath !== undefined) return onPath;
  for (const folder of otherFolders) {
    for (const name of ["openresty", "nginx"]) {
      if (isProgram(`${folder}/${name}`)) return `${folder}/${name}`;
    }
  }
  return undefined;
}

/** The folder of the modules that this program is made of. */
function luaFolder(): string {
  const [folder] = string.match(debug.getinfo(1, "S")!.source!, "^@(.*)/weir/cli/path%.lua$");
  return folder ?? ".";
}

export { findNginx, findProgram, luaFolder };
