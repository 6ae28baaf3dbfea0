import { describe } from "vitest";
import { get } from "../support/http.ts";
import { until } from "../support/until.ts";
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

  for (const said of ["nxdomain", "nodata"] as const) {
    test(`is never the stranger's for one family's sake: ${said} to AAAA`, async ({
      expect,
      dns,
      port,
      weir,
      resolvConf,
    }) => {
      dns.set("web.in.test", { A: ["127.0.0.2"], AAAA: said });
      dns.set("web.wild.test", { A: ["127.0.0.66"], AAAA: ["::1"] });
      const { pool } = await weir({ services: [`web:${port}`], options: [await resolvConf(search)] });
      const seen = new Set<string>();
      await until("five looks", async () => {
        for (const peer of (await pool("web")).peers) seen.add(peer);
        return dns.queries.filter(({ name, type }) => name === "web.in.test" && type === "A").length >= 5;
      });
      expect(seen).toEqual(new Set([`127.0.0.2:${port}`]));
    });
  }

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

describe.concurrent("the hosts file", () => {
  test("has localhost, which no nameserver knows", async ({ expect, dns, port, backend, weir }) => {
    await backend("here", "127.0.0.1");
    const { urls } = await weir({ services: [`localhost:${port}`] });
    expect((await get(urls[0] ?? "")).body).toBe("here");
    expect(dns.queries.filter(({ name }) => name === "localhost")).toEqual([]);
  });

  test("comes before DNS, and is followed when it changes", async ({ expect, dns, port, weir, file }) => {
    dns.set("web", { A: ["127.0.0.66"] });
    const hosts = await file("hosts", "127.0.0.2 web\n");
    const { pool } = await weir({ services: [`web:${port}`], options: [`--hosts_file=${hosts}`] });
    expect((await pool("web")).peers).toEqual([`127.0.0.2:${port}`]);
    await file("hosts", "# web is elsewhere\n127.0.0.3 web www\n");
    await expect.poll(async () => (await pool("web")).peers).toEqual([`127.0.0.3:${port}`]);
    await file("hosts", "");
    await expect.poll(async () => (await pool("web")).peers).toEqual([`127.0.0.66:${port}`]);
  });
});

describe.concurrent("a resolv.conf", () => {
  const missing = "could not read /nowhere/resolv.conf";

  test("that is missing is complained about once", async ({ expect, dns, port, weir }) => {
    dns.set("web.test", { A: ["127.0.0.2"] });
    const { log } = await weir({ services: [`web.test:${port}`], options: ["--resolv_conf=/nowhere/resolv.conf"] });
    await until("five seconds of looks", () => dns.queries.length >= 6, 10_000);
    expect(log().split(missing).length).toBe(2);
  });

  test("that is missing is not missed where the options say all", async ({ expect, dns, port, weir }) => {
    dns.set("web.test", { A: ["127.0.0.2"] });
    const options = ["--resolv_conf=/nowhere/resolv.conf", "--search=", "--ndots=1"];
    const { log } = await weir({ services: [`web.test:${port}`], options });
    expect(log()).not.toContain("could not read");
  });

  // Its nameservers are asked on port 53, which is for root.
  test.runIf(process.getuid?.() === 0)(
    "is followed in its use-vc and timeout",
    async ({ expect, nameserver, port, weir, resolvConf }) => {
      const [silent, dns] = [await nameserver("127.53.0.1", 53), await nameserver("127.53.0.2", 53)];
      silent.override("silence");
      dns.set("web.test", { A: ["127.0.0.2"] });
      const path = await resolvConf("nameserver 127.53.0.1", "nameserver 127.53.0.2", "options use-vc timeout:1");
      const options = ["--nameservers=", "--family=ipv4", path];
      const { pool } = await weir({ services: [`web.test:${port}`], options });
      expect(await pool("web.test")).toEqual({ state: "fresh", peers: [`127.0.0.2:${port}`] });
      expect([...silent.queries, ...dns.queries].filter(({ transport }) => transport === "udp")).toEqual([]);
      // Over TCP, a server has twice its time.
      expect((dns.queries[0]?.at ?? 0) - (silent.queries[0]?.at ?? 0)).toBeGreaterThan(1_900);
    },
  );
});
