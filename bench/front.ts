import { join } from "node:path";
import { makeAuthority } from "../spec/support/certificates.ts";
import { startDnsServer } from "../spec/support/dns_server.ts";
import { handshake } from "../spec/support/tls_client.ts";
import { freePort } from "../spec/support/weir.ts";
import { h2loadWork, instructionsPer, type Work } from "./instructions.ts";
import type { Measure } from "./measure.ts";
import { serve } from "./processes.ts";
import { PEERS, peersServer, renderedAs, SERVICE, staticUpstream, weir } from "./proxies.ts";

/** The most that a request may cost beside nginx's own static upstream, and a handshake beside its static files. */
const MOST_OF_STATIC = 1.27;
const MOST_OF_FILES = 1.08;
const CONNECTIONS = 4;

const urlOf = (port: number): string[] => [`--connect-to=127.0.0.1:${port}`, `https://${SERVICE}:${port}/`];

const kept = (...protocol: string[]): Work =>
  h2loadWork(20_000, 60_000, (port, times) => [
    ...protocol,
    "-c",
    `${Math.min(CONNECTIONS, times)}`,
    "-n",
    `${times}`,
    ...urlOf(port),
  ]);

async function greet(port: number): Promise<string> {
  const { error, version } = await handshake(port, { servername: SERVICE });
  return error === "" ? version : error;
}

/** Connections that end after the handshake, which no session spares anything. */
const handshakes: Work = {
  few: 200,
  many: 1_000,
  isServed: async (port) => (await greet(port)) === "TLSv1.3",
  have: async (port, times) => {
    let left = times;
    const client = async (): Promise<void> => {
      while (left-- > 0) {
        const said = await greet(port);
        if (said !== "TLSv1.3") throw new Error(`a handshake failed: ${said}`);
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, client));
  },
};

const questions = [
  { what: "a request over TLS", work: kept("--h1"), most: MOST_OF_STATIC },
  { what: "a request over HTTP/2 and TLS", work: kept(), most: MOST_OF_STATIC },
  { what: "a TLS 1.3 handshake", work: handshakes, most: MOST_OF_FILES },
];

/** What clients over TLS cost, beside an nginx that has the peers and the certificate in its nginx.conf. */
async function measureFront(folder: string): Promise<Measure[]> {
  const dns = await startDnsServer();
  dns.set(SERVICE, { A: PEERS, ttl: 1 });
  const peersPlace = { directory: join(folder, "peers"), port: await freePort() };
  const peers = await serve(peersServer(peersPlace).command, PEERS[0], peersPlace.port);
  const place = { directory: join(folder, "front"), port: await freePort() };
  const { certificate, key } = await (await makeAuthority(folder, "ca")).issue([SERVICE]);
  const conf = await renderedAs(`,tls=${certificate}:${key}`, place, peersPlace.port, dns.at);
  const files = conf
    .replace("ssl_certificate $weir_certificate;", `ssl_certificate ${certificate};`)
    .replace("ssl_certificate_key $weir_certificate;", `ssl_certificate_key ${key};`);
  const nginx = staticUpstream({ ...place, directory: join(folder, "front-static") }, peersPlace.port, files);

  const measures: Measure[] = [];
  for (const { most, what, work } of questions) {
    const alone = await instructionsPer(work, nginx);
    const cost = await instructionsPer(work, weir(place, conf));
    measures.push({
      what: `instructions of ${what}: Weir`,
      limit: `${most} × nginx with static peers and files`,
      today: `${cost.toLocaleString("en")} = ${(cost / alone).toFixed(3)} × ${alone.toLocaleString("en")}`,
    });
  }
  await peers.stop();
  await dns.stop();
  return measures;
}

export { measureFront };
