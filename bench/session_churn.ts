import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { startDnsServer } from "../spec/support/dns_server.ts";
import { WEIR_IMAGE } from "../spec/support/docker.ts";
import { askTcp, startSessions, type Sample } from "../spec/support/sessions.ts";
import { freePort, startWeir } from "../spec/support/weir.ts";
import { startChangingPeers, type Span } from "./changing_peers.ts";
import type { Measure } from "./measure.ts";

const NAME = "tcp.test";
const RATE = 300;
const QUIET_SECONDS = 10;
const SECONDS = 60;

interface Churn {
  /** While nothing changes. */
  readonly quiet: readonly Sample[];
  readonly churned: readonly Sample[];
  readonly changes: number;
  readonly ends: readonly Span[];
}

/** A connection for one question; to the peers it is HTTP. */
const ask: typeof askTcp = (port, _, milliseconds) => askTcp(port, "GET / HTTP/1.0\r\n\r\n", milliseconds);

async function churn(folder: string): Promise<Churn> {
  const port = await freePort("0.0.0.0");
  const dns = await startDnsServer();
  const peers = await startChangingPeers(join(folder, "changing"), port, (addresses) =>
    dns.set(NAME, { A: [...addresses], ttl: 1 }),
  );
  const weir = await startWeir({
    services: [`${NAME}:${port}/tcp`],
    options: [`--nameservers=${dns.at}`, "--workers=2"],
    image: WEIR_IMAGE,
  });
  const loaded = async <T>(during: () => Promise<T>): Promise<[readonly Sample[], T]> => {
    const load = startSessions(ask, weir.ports[0] ?? 0, RATE);
    const result = await during();
    return [await load.stop(), result];
  };
  const [quiet] = await loaded(() => delay(QUIET_SECONDS * 1_000));
  const [churned, changes] = await loaded(() => peers.changeFor(SECONDS));
  await peers.stop();
  await weir.stop();
  await dns.stop();
  return { quiet, churned, changes, ends: peers.ends };
}

function describe(samples: readonly Sample[], ends: readonly Span[]): string {
  const unanswered = samples.filter(({ error }) => error !== "");
  const wasCutOff = ({ at, latency }: Sample): boolean => ends.some(({ from, to }) => at <= to && at + latency >= from);
  const cutOff = unanswered.filter(wasCutOff).length;
  const latencies = samples.map(({ latency }) => latency).sort((a, b) => a - b);
  const p99 = latencies[Math.floor(latencies.length * 0.99)] ?? Number.NaN;
  const besides = ends.length === 0 ? "" : ` beside ${cutOff} that were open as a peer ended`;
  return `${unanswered.length - cutOff} of ${samples.length} failed${besides}; ${p99.toFixed(1)} ms`;
}

/** What clients that open connections notice of peers that come and go. */
async function measureSessionChurn(folder: string): Promise<Measure[]> {
  const { changes, churned, ends, quiet } = await churn(folder);
  return [
    {
      what: `${QUIET_SECONDS} s at ${RATE} new TCP connections/s, nothing changes: failed, 99th percentile until the first byte`,
      today: describe(quiet, []),
    },
    {
      what: `${SECONDS} s of the same, ${changes} peers are stopped and replaced, killed and replaced, or restarted`,
      limit: "0 failed, 20 ms",
      today: describe(churned, ends),
    },
  ];
}

export { measureSessionChurn };
