import { spawnSync } from "node:child_process";
import { WEIR_IMAGE, whyNoEngine } from "./docker.ts";

/** Why Weir's image balances no TCP and UDP here, in Weir's own words; undefined where it does. */
async function whyNoStream(): Promise<string | undefined> {
  const noEngine = await whyNoEngine();
  if (noEngine !== undefined) return noEngine;
  const { status, stderr } = spawnSync("docker", ["run", "--rm", WEIR_IMAGE, "check", "1:name:1/tcp"]);
  return status === 0 ? undefined : stderr.toString().trim();
}

export { whyNoStream };
