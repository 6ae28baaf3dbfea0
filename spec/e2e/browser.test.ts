import { join } from "node:path";
import { describe, expect } from "vitest";
import { makeHome, openBrowser } from "../support/browser.ts";
import { freePort } from "../support/weir.ts";
import { test } from "./fixtures/front.ts";

interface Echo {
  readonly name: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

describe("a browser", () => {
  test(
    "is sent to https, keeps its peer by a cookie, and comes by https only from then on",
    { timeout: 120_000 },
    async ({ dns, port, backend, weir, front }) => {
      const addresses = ["127.0.0.2", "127.0.0.3", "127.0.0.4", "127.0.0.5"];
      for (const address of addresses) await backend(address, address);
      dns.set("web.test", { A: addresses });
      const pair = await front.install("site", await front.issue(["shop.test"]));
      const sticky = "policy=sticky,sticky_policy=random,sticky_max_age=1h";
      const { ports } = await weir({
        services: [`web.test:${port},redirect_https=on,${sticky}`, `web.test:${port},tls=${pair},hsts=1d,${sticky}`],
      });
      const [plain = 0, secure = 0] = ports;
      const home = join(front.folder, "home");
      const https = `127.0.0.1:${secure}`;
      await makeHome(home, front.caFile);
      const browser = openBrowser(home, {
        "shop.test:80": `127.0.0.1:${plain}`,
        "shop.test:443": https,
      });
      const first = JSON.parse(await browser.visit("http://shop.test/echo?first")) as Echo;
      expect(first).toMatchObject({ url: "/echo?first", headers: { host: "shop.test", "x-forwarded-proto": "https" } });
      for (let visit = 0; visit < 4; visit += 1) {
        const again = JSON.parse(await browser.visit("https://shop.test/echo")) as Echo;
        expect(again.name).toBe(first.name);
        expect(again.headers["cookie"]).toMatch(/^weir_/);
      }
      // It does not even ask at port 80, where nobody would answer it.
      const { visit } = openBrowser(home, {
        "shop.test:80": `127.0.0.1:${await freePort()}`,
        "shop.test:443": https,
      });
      expect(JSON.parse(await visit("http://shop.test/echo?last"))).toMatchObject({
        name: first.name,
        url: "/echo?last",
      });
    },
  );
});
