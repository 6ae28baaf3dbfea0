import { tmpdir } from "node:os";
import { resolve } from "node:path";

/** The container that this runs in, where machine.sh made one: the engine knows its folders by it. */
const MACHINE = process.env["MACHINE_CONTAINER"];

/** A folder below which there are some that containers can have too. */
function commonFolder(): string {
  return MACHINE === undefined ? tmpdir() : resolve("build");
}

/** The options of `docker run` for a container on the network of the machine that has such folders, as the user of this process. */
function onMachine(...folders: readonly string[]): string[] {
  const volumes =
    MACHINE === undefined ? folders.map((folder) => `--volume=${folder}:${folder}`) : [`--volumes-from=${MACHINE}`];
  return ["--rm", "--network=host", ...volumes, `--user=${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`];
}

export { commonFolder, onMachine };
