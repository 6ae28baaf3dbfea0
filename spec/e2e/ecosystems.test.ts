// The examples, each with a server that answers as its ecosystem's does.
import { describe, expect } from "vitest";
import { shuffled, type Srv } from "../support/dns_zone.ts";
import { tally } from "../support/load.ts";
import { until } from "../support/until.ts";
import { environmentOf, expectAccepted, optionsOf } from "./fixtures/examples.ts";
import { argumentsOf, manifestsOf } from "./fixtures/manifests.ts";
import { test } from "./fixtures/resolv_conf.ts";

describe("examples/weave", () => {
  test("a short name, below weave.local, in another order each second", async ({ dns, port, backend, weir, load }) => {
    const example = environmentOf("weave/weir.env");
    expectAccepted(example);
    const addresses = ["127.0.0.2", "127.0.0.3", "127.0.0.4"];
    for (const address of addresses) await backend(address, address);
    dns.set("web.weave.local", { A: addresses, ttl: 1, choose: shuffled });

    const { pool, urls } = await weir(optionsOf(example, port));
    const traffic = await load({ url: urls[0] ?? "", rate: 100 });
    await until("three looks", () => dns.queries.filter(({ type }) => type === "A").length >= 3);
    expect(await pool("web")).toEqual({ state: "fresh", peers: addresses.map((address) => `${address}:${port}`) });
    const { failed, samples } = await traffic.stop();
    expect(tally(failed)).toEqual({});
    expect(new Set(samples.map(({ peer }) => peer))).toEqual(new Set(addresses));
    expect(new Set(dns.queries.filter(({ type }) => type === "A").map(({ name }) => name))).toEqual(
      new Set(["web.weave.local"]),
    );
  });
});

describe("examples/consul", () => {
  test("SRV records of three instances out of six at a time make a pool of six", async ({
    dns,
    port,
    backend,
    weir,
    load,
  }) => {
    const example = environmentOf("consul/weir.env");
    expectAccepted(example);
    const addresses = Array.from({ length: 6 }, (_, index) => `127.0.0.${index + 2}`);
    const targets = addresses.map((address) => ({ address, target: `7f00000${address.at(-1) ?? ""}.addr.dc1.consul` }));
    for (const { address, target } of targets) {
      await backend(address, address);
      dns.set(target, { A: [address], ttl: 0 });
    }
    dns.set("_web._tcp.service.consul", {
      SRV: targets.map(({ target }): Srv => ({ target, port, priority: 1, weight: 1 })),
      ttl: 0,
      complete: true,
      choose: (records) => shuffled(records).slice(0, 3),
    });

    const { pool, urls } = await weir(optionsOf(example, port));
    const traffic = await load({ url: urls[0] ?? "", rate: 100 });
    const peers = async (): Promise<readonly string[]> => (await pool("_web._tcp.service.consul")).peers;
    // One that is missing after twelve looks has bad luck: 1 in 4,096.
    let agreed = 0;
    const allAgree = async (): Promise<boolean> => {
      agreed = (await peers()).length === 6 ? agreed + 1 : 0;
      return agreed >= 10;
    };
    await until("all six are there, whichever worker answers", allAgree, 20_000);
    const looks = dns.queries.length;
    const sizes: number[] = [];
    await until("two looks more", async () => {
      sizes.push((await peers()).length);
      return dns.queries.length >= looks + 2;
    });
    expect(new Set(sizes)).toEqual(new Set([6]));
    const { failed } = await traffic.stop();
    expect(tally(failed)).toEqual({});
  });
});

describe("examples/kubernetes", () => {
  test("a headless Service's port, by the search list and ndots of a pod", async ({
    dns,
    port,
    backend,
    weir,
    load,
    resolvConf,
  }) => {
    const mapping = argumentsOf(manifestsOf("examples/kubernetes/weir.yaml")).at(-1) ?? "";
    const cluster = "default.svc.cluster.local";
    const service = `_http._tcp.web.${cluster}`;
    const serve = (...addresses: string[]): void => {
      const targets = addresses.map((address) => `${address.replaceAll(".", "-")}.web.${cluster}`);
      for (const [index, target] of targets.entries())
        dns.set(target, { A: addresses.slice(index, index + 1), ttl: 5 });
      dns.set(service, { SRV: targets.map((target) => ({ target, port, weight: 33 })), ttl: 5, complete: true });
    };
    await Promise.all(["127.0.0.2", "127.0.0.3"].map((address) => backend(address, address)));
    serve("127.0.0.2");

    const { urls } = await weir({
      services: [mapping.replace(/^\d+:/, "")],
      options: [await resolvConf(`search ${cluster} svc.cluster.local cluster.local`, "options ndots:5")],
    });
    const traffic = await load({ url: urls[0] ?? "", rate: 100 });
    await until("the first pod serves", () => traffic.samples.some(({ peer }) => peer === "127.0.0.2"));
    serve("127.0.0.2", "127.0.0.3");
    await until("the second pod serves", () => traffic.samples.some(({ peer }) => peer === "127.0.0.3"));
    const { failed } = await traffic.stop();
    expect(tally(failed)).toEqual({});
    const queries = dns.queries.filter(({ type }) => type !== "PTR");
    expect(queries.map(({ name }) => name)).toEqual(queries.map(() => service));
  });
});
