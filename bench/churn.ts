import { connect } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import {
  BACKEND_IMAGE,
  Network,
  startContainer,
  WEIR_IMAGE,
  whyNoEngine,
  type Container,
} from "../spec/support/docker.ts";
import { startLoad, tally, type Load, type Report } from "../spec/support/load.ts";
import { until } from "../spec/support/until.ts";
import { median, type Measure } from "./measure.ts";

const RATE = 1_000;
const PEERS = 4;
const QUIET_SECONDS = 15;
const CHURN_SECONDS = 60;
/** What a containers' platform does between two changes: so many changes fit into the minute. */
const PAUSE = 1_000;
const BACKEND_PORT = 8080;

interface Churn {
  readonly quiet: Report;
  readonly churned: Report;
  readonly changes: number;
  /** Milliseconds from a new container's first answer to its first request through Weir, sorted. */
  readonly waits: readonly number[];
}

function listens(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port: BACKEND_PORT, timeout: 200 });
    const end = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket
      .once("connect", () => end(true))
      .once("error", () => end(false))
      .once("timeout", () => end(false));
  });
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

/** One minute of containers that are killed and replaced, or stopped and started, in turn, under load. */
async function churn(): Promise<Churn> {
  const network = await new Network().start();
  const all: Container[] = [];
  let number = 0;
  const backend = async (): Promise<Container> => {
    number += 1;
    const container = await startContainer({ image: BACKEND_IMAGE, network, name: `web-${number}`, aliases: ["web"] });
    all.push(container);
    return container;
  };
  try {
    const pool = await Promise.all(Array.from({ length: PEERS }, backend));
    const weir = await startContainer({
      image: WEIR_IMAGE,
      network,
      name: "weir",
      command: ["80:web:8080", "--workers=2"],
      ports: [80],
    });
    all.push(weir);
    const url = weir.url(80);
    const calm = startLoad({ url, rate: RATE });
    await delay(QUIET_SECONDS * 1_000);
    const quiet = await calm.stop();

    const traffic = startLoad({ url, rate: RATE });
    const waits: number[] = [];
    const end = performance.now() + CHURN_SECONDS * 1_000;
    let changes = 0;
    while (performance.now() < end) {
      const leaving = pool.shift() as Container;
      if (changes % 2 === 0) {
        await leaving.remove();
        const replacement = await backend();
        pool.push(replacement);
        waits.push(await waitFor(replacement, traffic));
      } else {
        await leaving.restart();
        pool.push(leaving);
      }
      changes += 1;
      await delay(PAUSE);
    }
    const churned = await traffic.stop();
    return { quiet, churned, changes, waits: waits.sort((a, b) => a - b) };
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
  const { changes, churned, quiet, waits } = await churn();
  const longest = waits.at(-1) ?? Number.NaN;
  return [
    { what: `${QUIET_SECONDS} s at ${RATE} requests/s, ${PEERS} containers, nothing changes`, today: describe(quiet) },
    {
      what: `${CHURN_SECONDS} s of the same, ${changes} containers killed and replaced or restarted`,
      limit: "0 failed, p99 twice the quiet one",
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
