import { mkdtempSync } from "node:fs";
import { resolve } from "node:path";
import { WEIR_IMAGE } from "../spec/support/docker.ts";
import { RUN_NAME } from "../spec/support/run_name.ts";
import { run } from "./processes.ts";

const IMAGE = "weir-bench-callgrind";

/** The container that this runs in, where machine.sh made one: the engine knows its folders by it. */
const MACHINE = process.env["MACHINE_CONTAINER"];

/** Makes the image in which the nginx of Weir's image, and HAProxy, run under callgrind. */
async function buildCallgrind(): Promise<void> {
  await run(["spec/support/build.sh", IMAGE, WEIR_IMAGE, "--build-arg", `BASE=${WEIR_IMAGE}`, "bench/callgrind"]);
}

/** This folder, or where containers cannot have it, another that they can. */
function folderOfBoth(folder: string): string {
  return MACHINE === undefined ? folder : mkdtempSync(resolve("build", "callgrind-"));
}

/** The words before a command that run it in that image, on the network of the machine, with this folder; one at a time. */
function inCallgrind(folder: string): string[] {
  const volume = MACHINE === undefined ? `--volume=${folder}:${folder}` : `--volumes-from=${MACHINE}`;
  const user = `${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`;
  const options = [`--name=${RUN_NAME}-callgrind`, "--network=host", volume, `--user=${user}`];
  return ["docker", "run", "--rm", ...options, IMAGE];
}

export { buildCallgrind, folderOfBoth, inCallgrind };
