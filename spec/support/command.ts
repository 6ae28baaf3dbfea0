import { execFile } from "node:child_process";
import { BIN, type Weir } from "./weir.ts";

interface Finished {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command of Weir's as another process of the same machine, for one that runs. */
function command({ socket }: Pick<Weir, "socket">, ...args: readonly string[]): Promise<Finished> {
  return new Promise((done) => {
    execFile(
      BIN,
      [...args, `--socket=${socket}`],
      { timeout: 60_000, env: { PATH: process.env["PATH"] } },
      (error, stdout, stderr) => done({ status: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}

export { command, type Finished };
