import { readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { startDnsServer } from "../spec/support/dns_server.ts";
import { startWeir } from "../spec/support/weir.ts";
import type { Measure } from "./measure.ts";

const SERVICES = 10;
const SECONDS = 10;

/** Linux reports times in hundredths of a second, whatever its timer does (getconf CLK_TCK). */
const TICKS_PER_SECOND = 100;

/** Seconds of processor time that a process has used: utime and stime, the 12th and 13th after its name in parentheses. */
function secondsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** What Weir uses of a processor while nobody asks anything. */
async function measureIdle(): Promise<Measure[]> {
  const dns = await startDnsServer();
  const names = Array.from({ length: SERVICES }, (_, index) => `web${index}.test`);
  for (const name of names) dns.set(name, { A: ["127.0.0.11", "127.0.0.12"], ttl: 600 });
  const weir = await startWeir({
    services: names.map((name) => `${name}:8080`),
    options: [`--nameservers=${dns.at}`],
  });
  const processes = [weir.pid, ...weir.workers()];
  const used = (): number => processes.reduce((sum, pid) => sum + secondsOf(pid), 0);
  const earlier = used();
  await delay(SECONDS * 1_000);
  const share = (used() - earlier) / SECONDS;
  await weir.stop();
  await dns.stop();
  return [
    {
      what: `processor time with ${SERVICES} services and no requests, ${processes.length - 1} workers`,
      limit: "1 % of a core",
      today: `${(share * 100).toFixed(1)} % of a core`,
    },
  ];
}

export { measureIdle, secondsOf };
