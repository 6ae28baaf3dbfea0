import { describe, expect } from "vitest";
import { get } from "../support/http.ts";
import { until } from "../support/until.ts";
import { test } from "./fixtures/processes.ts";

describe("Weir that is told to end", () => {
  for (const signal of ["SIGTERM", "SIGINT", "SIGQUIT"] as const) {
    test(`by ${signal} lets requests finish, and takes no more`, async ({ dns, port, backend, weir }) => {
      const peer = await backend("a", "127.0.0.2");
      dns.set("web.test", { A: ["127.0.0.2"] });
      const told = await weir({ services: [`web.test:${port}`] });
      const [url = ""] = told.urls;
      const underWay = get(`${url}/slow?ms=1500`);
      await until("it is under way", () => peer.requests() === 1);
      told.signal(signal);
      await until("it takes no more", () =>
        get(url).then(
          () => false,
          () => true,
        ),
      );
      expect(await underWay).toMatchObject({ status: 200, body: "a" });
      await until("it has ended", () => told.hasEnded());
    });
  }

  test("cuts off what takes longer than shutdown_timeout", async ({ dns, port, backend, weir }) => {
    const peer = await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const told = await weir({ services: [`web.test:${port}`], options: ["--shutdown_timeout=1s"] });
    const underWay = get(`${told.urls[0] ?? ""}/slow?ms=60000`).catch(() => "cut off");
    await until("it is under way", () => peer.requests() === 1);
    const begun = performance.now();
    told.signal("SIGTERM");
    expect(await underWay).toBe("cut off");
    expect(performance.now() - begun).toBeGreaterThan(900);
    expect(performance.now() - begun).toBeLessThan(4_000);
  });

  test("for the second time cuts everything off", async ({ dns, port, backend, weir }) => {
    const peer = await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const told = await weir({ services: [`web.test:${port}`], options: ["--shutdown_timeout=60s"] });
    const underWay = get(`${told.urls[0] ?? ""}/slow?ms=60000`).catch(() => "cut off");
    await until("it is under way", () => peer.requests() === 1);
    told.signal("SIGTERM");
    await until("it knows", () => told.log().includes("gracefully shutting down"));
    told.signal("SIGINT");
    expect(await underWay).toBe("cut off");
  });

  test("takes nginx with it, however it ends", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const told = await weir({ services: [`web.test:${port}`] });
    told.signal("SIGKILL");
    await until("nobody listens", () =>
      get(told.urls[0] ?? "").then(
        () => false,
        () => true,
      ),
    );
  });
});
