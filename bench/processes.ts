import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { until } from "../spec/support/until.ts";

interface Running {
  readonly pid: number;
  /** Sends the signal and returns when the process has ended. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>;
}

function accepts(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const end = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => end(true)).once("error", () => end(false));
  });
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Starts a server and returns once it accepts connections on `host:port`. */
async function serve(command: readonly string[], host: string, port: number): Promise<Running> {
  const [program = "", ...rest] = command;
  const child = spawn(program, rest, { stdio: ["ignore", "ignore", "pipe"] });
  let complaints = "";
  child.stderr.on("data", (chunk: Buffer) => (complaints += chunk.toString()));
  const ended = once(child, "exit");
  const kill = (): void => void child.kill("SIGKILL");
  process.once("exit", kill);
  await until(
    `${program} listens on ${host}:${port}`,
    () => {
      if (hasEnded(child)) throw new Error(`${command.join(" ")} ended:\n${complaints}`);
      return accepts(host, port);
    },
    30_000,
  );
  return {
    pid: child.pid ?? 0,
    stop: async (signal = "SIGTERM") => {
      child.kill(signal);
      await ended;
      process.off("exit", kill);
    },
  };
}

/** Runs a program to its end and returns what it wrote to its standard output. */
async function run(command: readonly string[]): Promise<string> {
  const [program = "", ...rest] = command;
  const child = spawn(program, rest, { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  let complaints = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (complaints += chunk.toString()));
  await once(child, "close");
  if (child.exitCode !== 0) throw new Error(`${command.join(" ")} failed:\n${complaints}`);
  return output;
}

export { run, serve, type Running };
