import { describe } from "vitest";
import { get } from "../support/http.ts";
import { test } from "./fixtures/resolv_conf.ts";

describe.concurrent("an alias", () => {
  for (const complete of [true, false]) {
    const how = complete ? "whole" : "link by link";

    test(`of an alias of an alias is followed when it comes ${how}`, async ({ expect, dns, port, weir }) => {
      dns.set("web.test", { CNAME: "b.test", complete });
      dns.set("b.test", { CNAME: "c.test", complete });
      dns.set("c.test", { CNAME: "d.test", complete });
      dns.set("d.test", { A: ["127.0.0.2"] });
      const { pool } = await weir({ services: [`web.test:${port}`] });
      expect(await pool("web.test")).toEqual({ state: "fresh", peers: [`127.0.0.2:${port}`] });
    });

    const broken = {
      "in a circle": { last: "web.test", error: "dns_error", says: "circle" },
      "of a name that does not exist": { last: "nowhere.test", error: "dns_error", says: "no such name" },
    };
    for (const [what, { last, error, says }] of Object.entries(broken)) {
      test(`${what} that comes ${how} is a clear error, and no other service notices`, async ({
        expect,
        dns,
        port,
        backend,
        weir,
      }) => {
        await backend("good", "127.0.0.2");
        dns.set("web.test", { CNAME: "b.test", complete });
        dns.set("b.test", { CNAME: last, complete });
        dns.set("good.test", { A: ["127.0.0.2"] });
        const { admin, urls } = await weir({ services: [`web.test:${port}`, `good.test:${port}`], unready: true });
        await expect.poll(async () => (await admin("/ready")).body).not.toContain("none");
        expect((await get(urls[1] ?? "")).body).toBe("good");
        const { status, headers } = await get(urls[0] ?? "");
        expect(status).toBe(503);
        expect(headers["proxy-status"]).toContain(`error=${error}`);
        expect(headers["proxy-status"]).toContain(says);
      });
    }
  }
});

describe.concurrent("a short name, with a wildcard domain outside", () => {
  const inside = { A: ["127.0.0.2"] };
  const outside = { A: ["127.0.0.66"] };
  const search = "search in.test wild.test";

  test("is the inner one", async ({ expect, dns, port, weir, resolvConf }) => {
    dns.set("web.in.test", inside);
    dns.set("web.wild.test", outside);
    const { pool } = await weir({ services: [`web:${port}`], options: [await resolvConf(search)] });
    expect((await pool("web")).peers).toEqual([`127.0.0.2:${port}`]);
  });

  for (const fault of ["servfail", "silence", "refused"] as const) {
    test(`is nobody's while the inner one ends in ${fault}`, async ({ expect, dns, port, weir, resolvConf }) => {
      dns.set("web.in.test", fault);
      dns.set("web.wild.test", outside);
      const options = [await resolvConf(search)];
      const { admin, pool } = await weir({ services: [`web:${port}`], options, unready: true });
      await expect.poll(async () => (await admin("/ready")).body).not.toContain("none");
      expect(await pool("web")).toEqual({ state: "waiting", peers: [] });
      expect(dns.queries.filter(({ name }) => name === "web.wild.test")).toEqual([]);

      dns.set("web.in.test", inside);
      await expect.poll(() => pool("web")).toEqual({ state: "fresh", peers: [`127.0.0.2:${port}`] });
    });
  }

  test("is the outer one where there is no inner one, and the inner one when it appears", async ({
    expect,
    dns,
    port,
    weir,
    resolvConf,
  }) => {
    dns.set("web.wild.test", outside);
    const { pool } = await weir({ services: [`web:${port}`], options: [await resolvConf(search)] });
    expect((await pool("web")).peers).toEqual([`127.0.0.66:${port}`]);
    dns.set("web.in.test", inside);
    dns.set("web.wild.test", "nxdomain");
    await expect.poll(async () => (await pool("web")).peers).toEqual([`127.0.0.2:${port}`]);
  });

  const orders = {
    "ndots:1": ["a.b", "a.b.in.test", "a.b.wild.test"],
    "ndots:2": ["a.b.in.test", "a.b.wild.test", "a.b"],
  };
  for (const [option, names] of Object.entries(orders)) {
    test(`with a dot is asked for in the C library's order, ${option}`, async ({
      expect,
      dns,
      port,
      weir,
      resolvConf,
    }) => {
      const options = ["--family=ipv4", await resolvConf(search, `options ${option}`)];
      const { admin } = await weir({ services: [`a.b:${port}`], options, unready: true });
      await expect.poll(async () => (await admin("/ready")).body).not.toContain("none");
      expect(dns.queries.slice(0, 3).map(({ name }) => name)).toEqual(names);
    });
  }
});
