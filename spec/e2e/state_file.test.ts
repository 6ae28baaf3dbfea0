import { existsSync, readFileSync } from "node:fs";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { get } from "../support/http.ts";
import { until } from "../support/until.ts";
import { test as base } from "./fixtures/processes.ts";

/** A place for a state file in a folder that any user may write to, as Weir's workers are not root. */
const test = base.extend<{ readonly state: string }>({
  state: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "weir-state-"));
    await chmod(folder, 0o777);
    await use(join(folder, "state"));
    await rm(folder, { recursive: true });
  },
});

describe("a restart while DNS is dead", () => {
  test("finds the last good pool", async ({ dns, port, backend, weir, state }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"], ttl: 1 });
    const options = { services: [`web.test:${port}`], options: [`--state=${state}`] };
    const first = await weir(options);
    await until("the pool is saved", () => existsSync(state) && readFileSync(state, "utf8").includes("127.0.0.2"));
    await first.stop();

    dns.override("silence");
    const second = await weir({ ...options, unready: true });
    await until("it listens", async () => (await second.admin("/health").catch(() => undefined))?.status === 200);
    expect((await get(second.urls[0] ?? "")).body).toBe("a");
    expect((await second.admin("/status")).body).toContain('"stale"');
  });

  for (const [what, text] of [
    ["damaged", "weir state 1 00000000\nweb 2 web.test 80\n"],
    ["somebody else's", "server_state 1\nbe_app 1 127.0.0.9\n"],
  ] as const) {
    test(`with a file that is ${what} says so, and starts without`, async ({ dns, port, backend, weir, state }) => {
      await backend("a", "127.0.0.2");
      await writeFile(state, text);
      dns.set("web.test", { A: ["127.0.0.2"], ttl: 1 });
      const { urls, log } = await weir({ services: [`web.test:${port}`], options: [`--state=${state}`] });
      expect((await get(urls[0] ?? "")).body).toBe("a");
      expect(log()).toContain(`the state file ${state} is ignored`);
    });
  }
});
