import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { WEIR_IMAGE } from "../spec/support/docker.ts";
import { commonFolder, onMachine } from "../spec/support/machine.ts";
import { RUN_NAME } from "../spec/support/run_name.ts";
import { run } from "./processes.ts";

const IMAGE = "weir-bench-callgrind";

/** Makes the image in which the nginx of Weir's image, and HAProxy, run under callgrind. */
async function buildCallgrind(): Promise<void> {
  await run(["spec/support/build.sh", IMAGE, WEIR_IMAGE, "--build-arg", `BASE=${WEIR_IMAGE}`, "bench/callgrind"]);
}

/** A folder that both this process and containers have. */
function folderOfBoth(): string {
  return mkdtempSync(join(commonFolder(), "callgrind-"));
}

/** The words before a command that run it in that image, on the network of the machine, with this folder; one at a time. */
function inCallgrind(folder: string): string[] {
  return ["docker", "run", `--name=${RUN_NAME}-callgrind`, ...onMachine(folder), IMAGE];
}

export { buildCallgrind, folderOfBoth, inCallgrind };
