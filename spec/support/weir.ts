import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { ask, type Answer } from "./http.ts";
import { commonFolder, onMachine } from "./machine.ts";
import { RUN_NAME } from "./run_name.ts";
import { until } from "./until.ts";

interface WeirOptions {
  /** Mappings without their front port, such as `web.test:8080,retries=1`; each gets a free port. */
  readonly services: readonly string[];
  readonly options?: readonly string[];
  /** All mappings listen on one port, and are told apart by host or path. */
  readonly samePort?: boolean;
  /** Return without waiting until every service has a peer. */
  readonly unready?: boolean;
  /** How many file descriptors each of its processes may have. */
  readonly descriptors?: number;
  /** Runs in a container of this image, on the network of the machine. Its processes are not to be seen then. */
  readonly image?: string;
  /** Another folder that is there in the container too. */
  readonly folder?: string;
}

/** A service as /status shows it. */
interface ServiceStatus {
  readonly listen: readonly string[];
  readonly state: string;
  readonly reason: string;
  /** Seconds since DNS last named the peers. */
  readonly answer_age?: number;
  readonly in_flight: number;
  readonly waiting: number;
  /** Of all workers, as are those of its peers. */
  readonly counters: Readonly<Record<string, number>>;
  readonly peers: Readonly<Record<string, PeerStatus>>;
}

interface PeerStatus {
  readonly weight: number;
  readonly priority: number;
  readonly down: boolean;
  readonly standing: string;
  readonly why?: string;
  readonly attempts: number;
  readonly failures: number;
  readonly latency: number;
}

interface Status {
  readonly time: number;
  /** How many workers' numbers are in it. */
  readonly workers: number;
  readonly dns: { readonly ignored: number };
  readonly stream?: { readonly workers: number };
  readonly services: Readonly<Record<string, ServiceStatus>>;
}

interface Pool {
  readonly state: string;
  /** `address:port` of each, in alphabetical order. */
  readonly peers: readonly string[];
}

interface Weir {
  /** Where each service listens, in the order given: `http://127.0.0.1:PORT`. */
  readonly urls: readonly string[];
  readonly ports: readonly number[];
  readonly pid: number;
  /** The path of the admin listener's socket. */
  readonly socket: string;
  /** GET on the admin listener: `/health`, `/ready`, `/status`, `/explain`. */
  readonly admin: (path: string) => Promise<Answer>;
  readonly status: () => Promise<Status>;
  /** Who is in the pool of a service, by its name. */
  readonly pool: (service: string) => Promise<Pool>;
  readonly log: () => string;
  readonly signal: (signal: NodeJS.Signals) => void;
  /** The process ids of nginx's workers. */
  readonly workers: () => number[];
  readonly hasEnded: () => boolean;
  /** Ends it at once and removes what it left behind. */
  readonly stop: () => Promise<void>;
}

/** Everything that uses it is started in the repository's root. */
const BIN = resolve("bin/weir");

/** Below what the kernel gives to outgoing connections, which would otherwise take the port meanwhile. */
const FIRST_PORT = 20_000;
const PORTS = 10_000;

/** What was given away before, lest two of one test get the same. */
const given = new Set<number>();

/** A port that nobody listens on, chosen by chance. */
async function freePort(address = "127.0.0.1"): Promise<number> {
  for (;;) {
    const port = FIRST_PORT + randomInt(PORTS);
    if (given.has(port)) continue;
    given.add(port);
    const server = createServer();
    const isFree = await new Promise<boolean>((done) => {
      server.once("error", () => done(false)).listen(port, address, () => done(true));
    });
    if (!isFree) continue;
    await new Promise((done) => server.close(done));
    return port;
  }
}

function childrenOf(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim();
  return children === "" ? [] : children.split(" ").map(Number);
}

/** How Weir's image is run, with a folder for its socket, and others. */
function inContainer(image: string, directory: string, folders: readonly string[]): string[] {
  const name = `--name=${RUN_NAME}-weir-${basename(directory)}`;
  return ["docker", "run", name, ...onMachine(directory, ...folders), image];
}

/** What a change takes to reach every worker, in milliseconds, by Weir's own promise. */
const EVERY_WORKER = 100;

/** Starts `bin/weir` on the machine's own nginx and returns once it can serve. */
async function startWeir(asked: WeirOptions): Promise<Weir> {
  const { services, options = [], samePort = false, unready = false, descriptors, image, folder } = asked;
  const directory = await mkdtemp(join(image === undefined ? tmpdir() : commonFolder(), "weir-test-"));
  const socketPath = join(directory, "weir.sock");
  const one = await freePort();
  const ports = await Promise.all(services.map(async () => (samePort ? one : freePort())));
  const mappings = services.map((service, index) => `127.0.0.1:${ports[index] ?? 0}:${service}`);
  const limit = descriptors === undefined ? [] : ["sh", "-c", 'ulimit -n "$0" && exec "$@"', `${descriptors}`];
  const weir =
    image === undefined ? [...limit, BIN] : inContainer(image, directory, folder === undefined ? [] : [folder]);
  const [program = BIN, ...args] = [...weir, ...mappings, `--socket=${socketPath}`, ...options];
  const child = spawn(program, args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: image === undefined ? { PATH: process.env["PATH"], TMPDIR: directory } : process.env,
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
  const admin = (path: string): Promise<Answer> => ask({ socketPath, path, headers: { host: "weir" } });
  const status = async (): Promise<Status> => JSON.parse((await admin("/status")).body) as Status;
  const stop = async (): Promise<void> => {
    // The second one does not let requests finish.
    if (!ended) for (const signal of ["SIGTERM", "SIGINT"] as const) child.kill(signal);
    await end;
    process.off("exit", endWithUs);
    await rm(directory, { recursive: true, force: true });
  };
  const path = unready ? "/health" : "/ready";
  const answers = async (): Promise<boolean> => {
    if (ended) throw new Error(`bin/weir ended with ${child.exitCode ?? child.signalCode ?? "nothing"}`);
    return (await admin(path).catch(() => undefined))?.status === 200;
  };
  await until(`bin/weir answers ${path}`, answers).catch(async (error: unknown) => {
    await stop();
    throw new Error(`${String(error)}\n${log}`);
  });
  await delay(EVERY_WORKER);
  return {
    urls: ports.map((port) => `http://127.0.0.1:${port}`),
    ports,
    pid: child.pid ?? 0,
    socket: socketPath,
    admin,
    status,
    pool: async (service) => {
      const { state = "unknown", peers = {} } = (await status()).services[service] ?? {};
      return { state, peers: Object.keys(peers).sort() };
    },
    log: () => log,
    signal: (signal) => void child.kill(signal),
    workers: () => childrenOf(child.pid ?? 0).flatMap(childrenOf),
    hasEnded: () => ended,
    stop,
  };
}

export { BIN, EVERY_WORKER, freePort, startWeir, type Pool, type Weir, type WeirOptions };
