import { plainCertificates } from "../../spec/unit/support/certificates";
import { memoryStore, openGate } from "../../spec/unit/support/fakes";
import type { Balancer } from "../../ts-src/weir/balancer/balancer";
import type { Configuration } from "../../ts-src/weir/config/configuration";
import { parseTable } from "../../ts-src/weir/config/sources/table";
import { type HttpService, newHttpService } from "../../ts-src/weir/http/http_service";
import type { AddressRecord } from "../../ts-src/weir/model/answer";
import type { Clock, Files, Log, Prober, Random, Resolver, Store } from "../../ts-src/weir/model/ports";
import { tick, TICK_SECONDS } from "../../ts-src/weir/worker/tick";
import { newWeir } from "../../ts-src/weir/worker/weir";
import { newWorker, type Worker } from "../../ts-src/weir/worker/worker";
import { type Agenda, plan } from "./agenda";
import { behaviourAt, type Server } from "./server";

const SERVICE = "web";
const PORT = 8080;

/** Zero means "never" in many places: the clock begins later. */
const EPOCH = 1000;

/** A Weir process: its real workers, one of them the leader, among modelled peers. */
interface Process {
  readonly agenda: Agenda;
  readonly clock: Clock;
  readonly store: Store;
  readonly configuration: Configuration;
  readonly servers: LuaMap<string, Server>;
  readonly workers: SimulatedWorker[];
}

/** One worker, and the service that it balances. */
interface SimulatedWorker {
  readonly worker: Worker;
  readonly balancer: Balancer;
  readonly http: HttpService;
}

const nowhere = (): void => undefined;
const silence: Log = { error: nowhere, warn: nowhere, notice: nowhere };

/** @param options those of the service */
function newProcess(
  agenda: Agenda,
  servers: LuaMap<string, Server>,
  options: Readonly<Record<string, unknown>>,
): Process {
  const fields: Record<string, unknown> = { port: PORT, family: "ipv4" };
  for (const [name, value] of pairs(options as object)) fields[name as string] = value;
  const { configuration } = parseTable(
    { services: { [SERVICE]: fields }, rendered: true, sticky_secret: "secret" },
    "http",
  );
  // The event loop's clock moves on with the kernel's ticks: 250 a second on most.
  const clock: Clock = () => EPOCH + math.floor(agenda.now * 250) / 250;
  return { agenda, clock, store: memoryStore(clock), configuration, servers, workers: [] };
}

/** DNS that names all peers, and answers at once. */
function resolverOf({ servers }: Process): Resolver {
  const records: AddressRecord[] = [];
  for (const [id] of servers) {
    const [address] = string.match(id, "^(.*):");
    records.push({ type: "A", name: SERVICE, ttl: 600, address: address! });
  }
  table.sort(records, (a, b) => a.address < b.address);
  const ttl = 600;
  const answer = {
    kind: "records",
    records,
    additional: [],
    ttl,
    name: SERVICE,
    server: "",
    queries: 1,
    unheard: [],
  } as const;
  return { resolve: () => answer, askNameservers: () => answer };
}

/** Connects to modelled peers. One that swallows the connection costs the whole time, in which others go on. */
function proberOf({ agenda, servers }: Process): Prober {
  return {
    connects: (address, port, seconds) => {
      const { does } = behaviourAt(servers.get(`${address}:${port}`)!.model, agenda.now);
      if (does === "swallows") coroutine.yield(seconds);
      return does === "serves";
    },
    handshakes: () => "",
    responds: () => $multi(false, ""),
    listens: () => false,
    asksDns: () => undefined,
  };
}

/** Runs a task that may wait: it yields the seconds. */
function spawn(agenda: Agenda, task: (this: void) => void): void {
  const thread = coroutine.create(task);
  const resume = (): void => {
    const [isFine, seconds] = coroutine.resume(thread);
    if (!isFine) error(seconds);
    if (seconds !== undefined) plan(agenda, agenda.now + (seconds as number), resume);
  };
  resume();
}

function addWorker(process: Process, random: Random): void {
  const { agenda, clock, configuration, store, workers } = process;
  const digestFor = () => (text: string) => `token of ${text}`;
  const files: Files = { read: () => $multi(undefined, "no files"), rewrite: () => undefined };
  const certificates = plainCertificates;
  const weir = newWeir(configuration, { clock, random, store, newGate: openGate, digestFor, files, certificates });
  const worker = newWorker(weir, {
    pid: workers.length + 1,
    hostName: "",
    clock,
    random,
    log: silence,
    timer: { every: () => undefined, soon: nowhere },
    spawn: (task) => spawn(agenda, task),
    together: (tasks) => {
      for (const task of tasks) task();
    },
    files,
    prober: proberOf(process),
    endConnections: () => 0,
    isAlive: () => true,
    timeOfDay: clock,
    timeOfDayAhead: () => 0,
    newResolver: () => resolverOf(process),
  });
  const line = weir.lines.get(SERVICE)!;
  const http = newHttpService(configuration.services[0]!, line, true);
  workers.push({ worker, balancer: line.balancer, http });
}

/** Lets the workers do what is due, now and until some moment. */
function run(process: Process, until: number): void {
  const { agenda, workers } = process;
  for (const { worker } of workers) tick(worker);
  if (agenda.now < until) plan(agenda, agenda.now + TICK_SECONDS, () => run(process, until));
}

export { addWorker, newProcess, run };
export type { Process, SimulatedWorker };
