import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { ask, type Answer } from "./http.ts";
import { until } from "./until.ts";

interface WeirOptions {
  /** Mappings without their front port, such as `web.test:8080,retries=1`; each gets a free port. */
  readonly services: readonly string[];
  readonly options?: readonly string[];
}

interface Weir {
  /** Where each service listens, in the order given: `http://127.0.0.1:PORT`. */
  readonly urls: readonly string[];
  /** GET on the inner listener: `/health`, `/ready`, `/status`. */
  readonly inner: (path: string) => Promise<Answer>;
  readonly log: () => string;
  readonly signal: (signal: NodeJS.Signals) => void;
  /** The process ids of nginx's workers. */
  readonly workers: () => number[];
  /** Ends it at once and removes what it left behind. */
  readonly stop: () => Promise<void>;
}

/** Everything that uses it is started in the repository's root. */
const BIN = resolve("bin/weir");

/** A port that nobody listens on; another process may take it meanwhile, which a test's own start then shows. */
async function freePort(address = "127.0.0.1"): Promise<number> {
  const server = createServer();
  await new Promise<void>((done, failed) => server.once("error", failed).listen(0, address, done));
  const bound = server.address();
  await new Promise((done) => server.close(done));
  if (bound === null || typeof bound === "string") throw new Error("no port was given");
  return bound.port;
}

function childrenOf(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim();
  return children === "" ? [] : children.split(" ").map(Number);
}

/** Starts `bin/weir` on the machine's own nginx and returns once it listens. */
async function startWeir({ services, options = [] }: WeirOptions): Promise<Weir> {
  const directory = await mkdtemp(join(tmpdir(), "weir-test-"));
  const socketPath = join(directory, "weir.sock");
  const ports = await Promise.all(services.map(() => freePort()));
  const mappings = services.map((service, index) => `127.0.0.1:${ports[index] ?? 0}:${service}`);
  const child = spawn(BIN, [...mappings, `--socket=${socketPath}`, ...options], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env["PATH"], TMPDIR: directory },
    // A group of its own: Ctrl-C in a terminal must not end it before its user does.
    detached: true,
  });
  const endWithUs = (): void => void child.kill("SIGTERM");
  process.once("exit", endWithUs);
  let log = "";
  child.stdout.on("data", (chunk: Buffer) => (log += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (log += chunk.toString()));
  let ended = false;
  const end = new Promise<void>((done) => child.once("close", () => done(void (ended = true))));
  const inner = (path: string): Promise<Answer> => ask({ socketPath, path, headers: { host: "weir" } });
  const stop = async (): Promise<void> => {
    if (!ended) child.kill("SIGTERM");
    await end;
    process.off("exit", endWithUs);
    await rm(directory, { recursive: true, force: true });
  };
  const healthy = async (): Promise<boolean> => {
    if (ended) throw new Error(`bin/weir ended with ${child.exitCode ?? child.signalCode ?? "nothing"}\n${log}`);
    return (await inner("/health").catch(() => undefined))?.status === 200;
  };
  await until("bin/weir answers /health", healthy).catch(async (error: unknown) => {
    await stop();
    throw new Error(`${String(error)}\n${log}`);
  });
  return {
    urls: ports.map((port) => `http://127.0.0.1:${port}`),
    inner,
    log: () => log,
    signal: (signal) => void child.kill(signal),
    workers: () => childrenOf(child.pid ?? 0),
    stop,
  };
}

export { BIN, freePort, startWeir, type Weir, type WeirOptions };
