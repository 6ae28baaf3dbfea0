import { setTimeout as delay } from "node:timers/promises";
import { BACKEND_IMAGE, Network, startContainer, whyNoEngine, type Container } from "../spec/support/docker.ts";
import { get } from "../spec/support/http.ts";
import { reportOf, startLoad, type Report } from "../spec/support/load.ts";
import { until } from "../spec/support/until.ts";
import { buildRivals, CONTESTANTS, type Contestant } from "./contestants.ts";
import type { Measure } from "./measure.ts";

const RATE = 300;
const SECONDS = 15;
/** Requests sent earlier are not in the percentile; whatever fails counts from the first. */
const WARM_UP_SECONDS = 2;
const AWAY_SECONDS = 2;

/** What the container of a peer is told. */
type Manner = Readonly<Record<string, string>>;

const GOOD: Manner = { DELAY: "5" };
const SLOW: Manner = { DELAY: "80" };
const FAILING: Manner = { STATUS: "500" };

/** What happens to a peer once the proxy is warm. */
type Incident = (peer: Container) => Promise<void>;

/** What clients see of a proxy that finds these peers when it starts; the incident is the first one's. */
async function clientsOf(contestant: Contestant, manners: readonly Manner[], incident?: Incident): Promise<Report> {
  const network = await new Network().start();
  const containers: Container[] = [];
  try {
    for (const [index, environment] of manners.entries()) {
      const name = `web-${index + 1}`;
      containers.push(await startContainer({ image: BACKEND_IMAGE, network, name, aliases: ["web"], environment }));
    }
    const { image, command, name } = contestant;
    const proxy = await startContainer({ image, command, network, name: "proxy" });
    containers.push(proxy);
    const url = `http://${proxy.address()}/`;
    await until(`${name} serves`, async () => (await get(url).catch(() => undefined))?.status === 200);
    const load = startLoad({ url, rate: RATE });
    const end = delay(SECONDS * 1_000);
    await delay(WARM_UP_SECONDS * 1_000);
    await incident?.(containers[0] as Container);
    await end;
    return await load.stop();
  } finally {
    await Promise.all(containers.map((container) => container.remove()));
    await network.stop();
  }
}

function warmP99({ samples }: Report): number {
  const warm = Math.min(...samples.map(({ at }) => at)) + WARM_UP_SECONDS * 1_000;
  return reportOf(samples.filter(({ at }) => at >= warm)).p99;
}

async function besideSlow(contestant: Contestant): Promise<string> {
  const alone = warmP99(await clientsOf(contestant, [GOOD, GOOD, GOOD]));
  const beside = warmP99(await clientsOf(contestant, [GOOD, GOOD, GOOD, SLOW]));
  return `${beside.toFixed(1)} ms = ${(beside / alone).toFixed(2)} ×`;
}

function failedShare({ failed, samples }: Report): string {
  return `${((failed.length / samples.length) * 100).toFixed(2)} %`;
}

async function besideFailing(contestant: Contestant): Promise<string> {
  return failedShare(await clientsOf(contestant, [FAILING, GOOD, GOOD, GOOD]));
}

async function throughRestart(contestant: Contestant): Promise<string> {
  return failedShare(await clientsOf(contestant, [GOOD], (peer) => peer.restart(AWAY_SECONDS * 1_000)));
}

/** The same for every contestant, never two at once. */
async function ofEach(measure: (contestant: Contestant) => Promise<string>): Promise<string> {
  const figures: string[] = [];
  for (const contestant of CONTESTANTS) figures.push(`${contestant.name} ${await measure(contestant)}`);
  return figures.join("; ");
}

/** What clients see of bad peers in containers, through Weir and through others. */
async function measureResilience(): Promise<Measure[]> {
  const reason = await whyNoEngine();
  if (reason !== undefined) return [{ what: "what clients see of bad peers", today: `not measured: ${reason}` }];
  await buildRivals();
  return [
    {
      what: `p99 at ${RATE} requests/s, after ${WARM_UP_SECONDS} s, of peers that take 5, 5, 5 and 80 ms, and as a multiple of the three good ones' alone`,
      limit: "`peak_ewma`: 12 ms, 1.5 ×",
      today: await ofEach(besideSlow),
    },
    {
      what: `failed requests of ${SECONDS} s at ${RATE}/s, one of four peers answers 500 at once`,
      limit: "Weir: 0.5 %",
      today: await ofEach(besideFailing),
    },
    {
      what: `failed requests of ${SECONDS} s at ${RATE}/s, the only peer is stopped, and started ${AWAY_SECONDS} s later`,
      limit: "Weir: 0",
      today: await ofEach(throughRestart),
    },
  ];
}

export { measureResilience };
