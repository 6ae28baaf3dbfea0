import { setTimeout as delay } from "node:timers/promises";
import { describe, expect } from "vitest";
import type { Fault } from "../support/dns_zone.ts";
import { tally } from "../support/load.ts";
import { until } from "../support/until.ts";
import { test } from "./fixtures/processes.ts";

const fresh = { connection: "close" };
const TURNS = 30;
const TURN_MS = 2_000;
const TIMEOUT = 2 * TURNS * TURN_MS;
/** Longer than the lease: another worker leads when the stopped one goes on. */
const STOPPED_MS = 1_500;

/** What DNS does in one turn after the other. */
const faults: readonly (Fault | undefined)[] = [undefined, "silence", "servfail", undefined, "garbage"];

/** The worker that leads, by what Weir last logged. */
function leaderIn(log: string): number {
  return Number([...log.matchAll(/worker (\d+) leads/g)].at(-1)?.[1] ?? 0);
}

describe("the leader", () => {
  test(
    "killed, stopped by a signal or reloaded every 2 s for 60 s, while DNS fails: pools stay right",
    async ({ dns, port, backend, weir, load }) => {
      for (const last of [2, 3, 4]) await backend(`${last}`, `127.0.0.${last}`);
      dns.set("web.test", { A: ["127.0.0.2", "127.0.0.3"], ttl: 1 });
      // Two names for one address, as with two aliases of a container.
      dns.set("api.test", { A: ["127.0.0.2"], ttl: 1 });
      const { log, pool, signal, urls, workers } = await weir({
        services: [`web.test:${port}`, `api.test:${port}`],
        options: ["--workers=4"],
      });
      const [web, api] = await Promise.all(urls.map((url) => load({ url, rate: 50, headers: fresh })));
      const quiet = (): boolean => web?.underWay() === 0 && api?.underWay() === 0;

      const right = [`127.0.0.2:${port} 127.0.0.3:${port}`, `127.0.0.2:${port}`];
      const wrong = new Set<string>();
      let isOver = false;
      const peers = async (name: string): Promise<string> => (await pool(name)).peers.join(" ");
      const watch = async (): Promise<void> => {
        while (!isOver) {
          // Nothing is known while the worker that would say it is killed.
          const found = await Promise.all([peers("web.test"), peers("api.test")]).catch(() => right);
          if (found.join(" | ") !== right.join(" | ")) wrong.add(found.join(" | "));
          await delay(50);
        }
      };
      const watching = watch();

      for (let turn = 0; turn < TURNS; turn += 1) {
        const turnedAt = performance.now();
        dns.override(faults[turn % faults.length]);
        await until("no request is under way", quiet, 5_000);
        const leader = leaderIn(log());
        if (turn % 3 === 0 && workers().includes(leader)) process.kill(leader, "SIGKILL");
        else if (turn % 3 === 1 && workers().includes(leader)) {
          process.kill(leader, "SIGSTOP");
          await delay(STOPPED_MS);
          process.kill(leader, "SIGCONT");
        } else signal("SIGHUP");
        await delay(Math.max(0, turnedAt + TURN_MS - performance.now()));
      }

      isOver = true;
      await watching;
      expect([...wrong]).toEqual([]);
      dns.override(undefined);
      dns.set("web.test", { A: ["127.0.0.4"], ttl: 1 });
      await until("a change is still seen", () => web?.samples.at(-1)?.peer === "4", 8_000);
      const reports = [await web?.stop(), await api?.stop()];
      expect(reports.map((report) => tally(report?.failed ?? []))).toEqual([{}, {}]);
    },
    TIMEOUT,
  );
});
