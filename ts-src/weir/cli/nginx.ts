import type { Host } from "../model/host";
import type { Result } from "../model/result";
import { trustedCertificates } from "./certificates";
import { luaFolder } from "./path";
import { processors } from "./processors";
import { run } from "./shell";
import { exists } from "./system/files";
import { isRoot, mostOpenFiles } from "./system/process";
import { unprivilegedUser } from "./users";

/** The files of the Lua module and what it needs, in the order of loading. */
const moduleFiles = ["ndk_http_module.so", "ngx_http_lua_module.so"];

/** The dynamic modules to load, as nginx's own description of its build has it. */
function modulesOf(build: string): Result<readonly string[]> {
  const [builtIn] = string.match(build, "%-%-add%-module=%S*lua");
  const modules: string[] = [];
  if (builtIn !== undefined) return $multi(modules, undefined);
  const [folder] = string.match(build, "%-%-modules%-path=(%S+)");
  for (const name of moduleFiles) {
    const file = `${folder ?? ""}/${name}`;
    if (!exists(file)) return $multi(undefined, `could not find the Lua module of nginx: there is no ${file}`);
    modules.push(file);
  }
  return $multi(modules, undefined);
}

/** The version as one number, three digits for each part after the first: 1.29.7 is 1,029,007. 0 where there is none. */
function versionOf(build: string): number {
  const [major, minor, patch] = string.match(build, "version: %w+/(%d+)%.(%d+)%.(%d+)");
  return major === undefined ? 0 : tonumber(major)! * 1_000_000 + tonumber(minor)! * 1000 + tonumber(patch)!;
}

function http2Of(build: string): Host["http2"] {
  const [isBuiltIn] = string.match(build, "%-%-with%-http_v2_module");
  if (isBuiltIn === undefined) return "none";
  return versionOf(build) >= 1_025_001 ? "directive" : "parameter";
}

/** nginx's own description of its version and its build. */
function buildOf(nginx: string): string {
  return run(nginx, ["-V"]).output;
}

/** What this machine offers to that nginx. */
function probe(nginx: string): Result<Host> {
  const build = buildOf(nginx);
  const [modules, missing] = modulesOf(build);
  if (missing !== undefined) return $multi(undefined, missing);
  const user = isRoot() ? unprivilegedUser() : undefined;
  const host: Host = {
    modules,
    luaFolder: luaFolder(),
    user: user === undefined ? "" : `${user.name} ${user.group}`,
    workers: processors(),
    hasIPv6: exists("/proc/net/if_inet6"),
    openFiles: mostOpenFiles(),
    trustedCertificates: trustedCertificates(),
    keepsAliveByDefault: versionOf(build) >= 1_029_007,
    http2: http2Of(build),
    sparesIdleClients: versionOf(build) >= 1_027_004,
  };
  return $multi(host, undefined);
}

export { buildOf, http2Of, probe };
