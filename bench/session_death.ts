import { setTimeout as delay } from "node:timers/promises";
import { startDnsServer } from "../spec/support/dns_server.ts";
import { WEIR_IMAGE } from "../spec/support/docker.ts";
import { askUdp, startSessions, startUdpPeer, type Sample } from "../spec/support/sessions.ts";
import { until } from "../spec/support/until.ts";
import { freePort, startWeir } from "../spec/support/weir.ts";
import type { Measure } from "./measure.ts";

const NAME = "udp.test";
const ADDRESSES = ["127.0.0.11", "127.0.0.12", "127.0.0.13"];
const RATE = 300;
const BEFORE_SECONDS = 3;
/** How long DNS still has the address of the dead. */
const STALE_SECONDS = 3;
const AFTER_SECONDS = 2;
/** Milliseconds after which a query counts as lost. */
const PATIENCE = 1_000;

interface Death {
  readonly samples: readonly Sample[];
  /** Milliseconds of `performance.now()`. */
  readonly at: number;
}

async function death(): Promise<Death> {
  const port = await freePort("0.0.0.0");
  const dns = await startDnsServer();
  dns.set(NAME, { A: ADDRESSES, ttl: 1 });
  const peers = await Promise.all(ADDRESSES.map((address) => startUdpPeer(address, address, port)));
  const weir = await startWeir({
    services: [`${NAME}:${port}/udp,udp_responses=1`],
    options: [`--nameservers=${dns.at}`, "--workers=2"],
    image: WEIR_IMAGE,
  });
  const load = startSessions(askUdp, weir.ports[0] ?? 0, RATE, PATIENCE);
  await until("all peers have answered", () => peers.every(({ sessions }) => sessions() > 0));
  await delay(BEFORE_SECONDS * 1_000);
  const at = performance.now();
  await peers[0]?.stop();
  await delay(STALE_SECONDS * 1_000);
  dns.set(NAME, { A: ADDRESSES.slice(1), ttl: 1 });
  await delay(AFTER_SECONDS * 1_000);
  const samples = await load.stop();
  for (const peer of peers) await peer.stop();
  await weir.stop();
  await dns.stop();
  return { samples, at };
}

/** What clients of UDP notice of a peer that dies. */
async function measureSessionDeath(): Promise<Measure[]> {
  const { at, samples } = await death();
  const lost = samples.filter(({ error }) => error !== "");
  const last = Math.max(at, ...lost.map((sample) => sample.at));
  return [
    {
      what: `${RATE} UDP queries a second, one of ${ADDRESSES.length} peers dies, and DNS has it for ${STALE_SECONDS} s more: lost; from the death to the last that was`,
      limit: "those of 1 s",
      today: `${lost.length} of ${samples.length}; ${((last - at) / 1_000).toFixed(2)} s`,
    },
  ];
}

export { measureSessionDeath };
