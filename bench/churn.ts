import { setTimeout as delay } from "node:timers/promises";
import {
  BACKEND_IMAGE,
  Network,
  startContainer,
  WEIR_IMAGE,
  whyNoEngine,
  type Container,
} from "../spec/support/docker.ts";
import { get } from "../spec/support/http.ts";
import { startLoad, tally, type Load, type Report } from "../spec/support/load.ts";
import { until } from "../spec/support/until.ts";
import { BACKEND_PORT, changeFor, listens } from "./changing.ts";
import { median, type Measure } from "./measure.ts";

const RATE = 1_000;
const PEERS = 4;
const QUIET_SECONDS = 15;
const BESIDE_SECONDS = 30;
const CHURN_SECONDS = 60;
const SERVICE = "web";
const OTHER_SERVICE = "other";

interface Churn {
  /** While nothing changes. */
  readonly quiet: Report;
  /** While containers of another service come and go: what that costs by itself, as all share the machine. */
  readonly beside: Report;
  readonly churned: Report;
  readonly changes: number;
  /** Milliseconds from a new container's first answer to its first request through Weir, sorted. */
  readonly waits: readonly number[];
}

/** How long the traffic takes to reach a new container that has begun to answer. */
async function waitFor(container: Container, traffic: Load): Promise<number> {
  await until(`${container.name} answers`, () => listens(container.address()));
  const answered = performance.now();
  const from = traffic.samples.length;
  const arrived = (): number | undefined => traffic.samples.slice(from).find(({ peer }) => peer === container.name)?.at;
  await until(`${container.name} has a request`, () => arrived() !== undefined);
  return Math.max(0, (arrived() ?? 0) - answered);
}

/** Starts the next container of a service. */
type StartNext = (service: string) => Promise<Container>;

async function measureWith(start: StartNext, weir: Container): Promise<Churn> {
  const startPool = (service: string): Promise<Container[]> =>
    Promise.all(Array.from({ length: PEERS }, () => start(service)));
  const loaded = async <T>(during: (traffic: Load) => Promise<T>): Promise<[Report, T]> => {
    const traffic = startLoad({ url: weir.url(80), rate: RATE });
    const result = await during(traffic);
    return [await traffic.stop(), result];
  };
  const pool = await startPool(SERVICE);
  const others = await startPool(OTHER_SERVICE);
  await until("Weir serves", async () => (await get(weir.url(80))).status === 200);

  const [quiet] = await loaded(() => delay(QUIET_SECONDS * 1_000));
  const [beside] = await loaded(() =>
    changeFor(
      BESIDE_SECONDS,
      others,
      () => start(OTHER_SERVICE),
      (container) => until(`${container.name} answers`, () => listens(container.address())).then(() => undefined),
    ),
  );
  const waits: number[] = [];
  const [churned, changes] = await loaded((traffic) =>
    changeFor(
      CHURN_SECONDS,
      pool,
      () => start(SERVICE),
      async (container) => {
        waits.push(await waitFor(container, traffic));
      },
    ),
  );
  return { quiet, beside, churned, changes, waits: waits.sort((a, b) => a - b) };
}

async function churn(): Promise<Churn> {
  const network = await new Network().start();
  const all: Container[] = [];
  const start: StartNext = async (service) => {
    const name = `${service}-${all.length}`;
    const container = await startContainer({ image: BACKEND_IMAGE, network, name, aliases: [service] });
    all.push(container);
    return container;
  };
  try {
    const weir = await startContainer({
      image: WEIR_IMAGE,
      network,
      name: "weir",
      command: [`80:${SERVICE}:${BACKEND_PORT}`, "--workers=2"],
      ports: [80],
    });
    all.push(weir);
    return await measureWith(start, weir);
  } finally {
    await Promise.all(all.map((container) => container.remove()));
    await network.stop();
  }
}

function describe({ failed, max, p50, p99, samples }: Report): string {
  const failures = failed.length === 0 ? "" : ` ${JSON.stringify(tally(failed))}`;
  const latency = `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, longest ${max.toFixed(0)} ms`;
  return `${failed.length} of ${samples.length} failed${failures}; ${latency}`;
}

/** What clients notice of containers that come and go. */
async function measureChurn(): Promise<Measure[]> {
  const reason = await whyNoEngine();
  if (reason !== undefined) return [{ what: "containers that come and go", today: `not measured: ${reason}` }];
  const { beside, changes, churned, quiet, waits } = await churn();
  const longest = waits.at(-1) ?? Number.NaN;
  return [
    { what: `${QUIET_SECONDS} s at ${RATE} requests/s, ${PEERS} containers, nothing changes`, today: describe(quiet) },
    {
      what: `${BESIDE_SECONDS} s of the same, while containers of another service are killed and replaced or restarted`,
      today: describe(beside),
    },
    {
      what: `${CHURN_SECONDS} s of the same, ${changes} of the service's own containers killed and replaced or restarted`,
      limit: "0 failed, p99 twice that",
      today: describe(churned),
    },
    {
      what: `from a new container's first answer to its first request, median and longest of ${waits.length}`,
      limit: "1,200 ms",
      today: `${median(waits).toFixed(0)} ms, ${longest.toFixed(0)} ms`,
    },
  ];
}

export { measureChurn };
