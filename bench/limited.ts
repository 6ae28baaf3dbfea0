import { startBackend } from "../spec/support/backend.ts";
import { startDnsServer } from "../spec/support/dns_server.ts";
import { get } from "../spec/support/http.ts";
import { freePort, startWeir } from "../spec/support/weir.ts";
import type { Measure } from "./measure.ts";

const NAME = "web.test";
const PLACES = 8;
const TURNS = 50;
const ANSWER_MILLISECONDS = 100;

interface Limited {
  /** Requests a second. */
  readonly rate: number;
  readonly mostAtOnce: number;
}

/** As many clients as a peer may have requests, each with one after the other. */
async function withWorkers(workers: number): Promise<Limited> {
  const dns = await startDnsServer();
  const port = await freePort("127.0.0.2");
  const backend = await startBackend("only", "127.0.0.2", port);
  dns.set(NAME, { A: ["127.0.0.2"] });
  const services = [`${NAME}:${port},max_connections=${PLACES}`];
  const weir = await startWeir({ services, options: [`--nameservers=${dns.at}`, `--workers=${workers}`] });
  const begun = performance.now();
  const client = async (): Promise<void> => {
    for (let turn = 0; turn < TURNS; turn += 1) {
      const { status } = await get(`${weir.urls[0] ?? ""}/slow?ms=${ANSWER_MILLISECONDS}`);
      if (status !== 200) throw new Error(`a request was answered ${status}`);
    }
  };
  await Promise.all(Array.from({ length: PLACES }, client));
  const seconds = (performance.now() - begun) / 1_000;
  const mostAtOnce = backend.mostAtOnce();
  await weir.stop();
  await backend.kill();
  await dns.stop();
  return { rate: (PLACES * TURNS) / seconds, mostAtOnce };
}

/** What it costs that workers share a limit. */
async function measureLimited(): Promise<Measure[]> {
  const one = await withWorkers(1);
  const four = await withWorkers(4);
  const share = (four.rate / one.rate).toFixed(2);
  return [
    {
      what: `max_connections=${PLACES}, ${PLACES} clients, 4 workers beside one: most at once; requests a second`,
      limit: `${PLACES}; at least 0.95 ×`,
      today: `${four.mostAtOnce}; ${four.rate.toFixed(1)} = ${share} ×`,
    },
  ];
}

export { measureLimited };
