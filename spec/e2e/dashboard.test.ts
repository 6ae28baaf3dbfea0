import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect } from "vitest";
import { findings } from "../support/chromium.ts";
import { dashboardPart } from "../support/dashboard_page.ts";
import { allWell, crowd, HTML, inTrouble, nasty, someEvents, someHistory } from "../support/fake_status.ts";
import { type Row, rowsOf } from "../support/history.ts";
import { commonFolder } from "../support/machine.ts";
import { requestMany } from "../support/metrics.ts";
import { until } from "../support/until.ts";
import { freePort } from "../support/weir.ts";
import { test } from "./fixtures/dashboard.ts";

const KEYS = ["webserver", "api", "db"];

const hasRequests = ({ requests }: Row): boolean => requests > 0;

describe("the dashboard", () => {
  test("weighs at most 25 kB, compressed", () => {
    const sizes = (["html", "script", "style"] as const).map(
      (part) => gzipSync(dashboardPart(part), { level: 9 }).length,
    );
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(25_000);
  });

  test("says in words that all is well, or what is not, the worst first", async ({ fake, open }) => {
    const weir = await fake({ status: allWell() });
    const page = await open(weir.url);
    expect(await page.locator("#verdict").innerText()).toBe("All 3 services are well");
    weir.pages.status = inTrouble(9);
    await page.getByText("3 services need you now, 2 to keep an eye on").waitFor();
    expect(await page.locator(".verdict li").allInnerTexts()).toEqual([
      "api: nobody answers; 12 requests wait",
      "later: waits for DNS for 2 h (DNS has not answered yet)",
      "search: has no peers for 9 s (DNS knows no such name)",
      "cart: DNS is stale for 40 s (the nameservers fail), its last peers stay",
      "webserver: 2 of 7 peers out; 8.0 % of requests fail",
      "/etc/weir/tls/api.example.pem: the key is not that of the certificate",
      "/etc/weir/tls/shop.example.pem: ends in 6 days",
      "Shared memory: 95 % full",
    ]);
    // Who hears the page is told what changed.
    expect(await page.getByRole("status").first().innerText()).toMatch(
      /^api: nobody answers; later: .*; search: .*; and 2 more$/,
    );
  });

  test("says of each peer its share, and why it gets requests or not", async ({ fake, open }) => {
    const weir = await fake({ status: inTrouble(10) });
    const page = await open(`${weir.url}#/webserver`);
    const rowOf = (peer: string) => page.getByRole("row").filter({ hasText: peer });
    await rowOf("172.18.0.5:8080").waitFor();
    const later = inTrouble(60) as { time: number };
    weir.pages.status = { ...later, time: later.time + 50 };
    await expect.poll(() => rowOf("172.18.0.5:8080").innerText()).toMatch(/good\s+53 %\s+16 ms/);
    expect(await rowOf("172.18.0.2:8080").innerText()).toMatch(/down\s*refuses connections for 2.1 s/);
    expect(await rowOf("172.18.0.3:8080").innerText()).toMatch(/out\s*answers errors/);
    expect(await rowOf("172.18.0.4:8080").innerText()).toMatch(/drained\s*by hand, for 59 min more\s+0 %/);
    expect(await rowOf("[fd00::5]:8080").innerText()).toMatch(/on trial/);
    expect(await rowOf("172.18.0.9:8080").innerText()).toMatch(/unused\s*priority 2: a group before it has peers/);
    const service = page.locator("article", { hasText: "webserver" });
    expect(await service.locator(".figures").innerText()).toMatch(/3 of 7\s+.*1(4|5)\d\s+.*8.0 %\s+.*91 ms/s);
  });

  test("shows the last minutes as charts, with their numbers in words", async ({ fake, open }) => {
    const weir = await fake({ status: allWell(), history: someHistory(KEYS) });
    const page = await open(`${weir.url}#/webserver`);
    const chart = page.getByRole("img", { name: /^Requests\/s in the last 5 minutes: between 95 and 2\d\d$/ });
    await chart.waitFor();
    await page.getByRole("img", { name: /^p99 in the last 5 minutes: between 50 ms and 110 ms$/ }).waitFor();
    expect(((await chart.locator(".line").getAttribute("d")) ?? "").split("L").length).toBeGreaterThan(50);
  });

  test("shows events as they come, of all services or one", async ({ fake, open }) => {
    const weir = await fake({ status: allWell(), events: someEvents.slice(0, 5) });
    const page = await open(weir.url);
    await page.getByText("5 errors in a row").waitFor();
    weir.pages.events = someEvents;
    await page.getByText("10.0.0.2:53 servfail").waitFor();
    expect(await page.locator(".events b").first().innerText()).toBe("stale");
    await page.getByLabel("Service whose events are shown").selectOption("webserver");
    expect(await page.locator(".events b").allInnerTexts()).toEqual(["drained", "ejected", "refused", "appeared"]);
  });

  for (const [state, status] of [
    ["all is well", allWell],
    ["in trouble", inTrouble],
  ] as const) {
    for (const colorScheme of ["light", "dark"] as const) {
      for (const width of [1280, 360]) {
        test(`axe finds nothing: ${state}, ${colorScheme}, ${width} px`, async ({ fake, open }) => {
          const weir = await fake({ status: status(60), events: someEvents, history: someHistory(KEYS) });
          const page = await open(`${weir.url}#/webserver`, { colorScheme, viewport: { width, height: 780 } });
          await page.getByRole("table").waitFor();
          expect(await findings(page)).toEqual([]);
          expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
          await page.getByRole("button", { name: "Drain" }).first().click();
          await page.getByRole("dialog").waitFor();
          expect(await findings(page)).toEqual([]);
        });
      }
    }
  }

  test("drains a peer by the keyboard alone, with a token that is asked for once", async ({ fake, open }) => {
    const weir = await fake({ status: allWell() });
    const page = await open(`${weir.url}#/webserver`);
    await expect.poll(() => page.evaluate("document.activeElement.innerText")).toBe("webserver");
    weir.orderAnswer = { status: 401, body: { error: "unknown token" } };
    const focused = (): Promise<string> => page.evaluate("document.activeElement.innerText");
    // Only the region of the table is between.
    for (let tabs = 0; tabs < 2; tabs += 1) await page.keyboard.press("Tab");
    expect(await focused()).toMatch(/^Drain\s+172.18.0.2:8080$/);
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Drain 172.18.0.2:8080" });
    expect(await dialog.innerText()).toContain(
      "It gets no new requests; those in flight finish. 3 other peers will get them.",
    );
    await page.keyboard.press("Tab");
    await page.keyboard.type("wrong");
    await page.keyboard.press("Enter");
    await dialog.getByRole("alert").getByText("Weir does not know this token: unknown token.").waitFor();
    weir.orderAnswer = { status: 200, body: {} };
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("s3cret");
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    expect(await focused()).toMatch(/^Drain\s+172.18.0.2:8080$/);
    expect(weir.orders[1]).toEqual({
      path: "/drain",
      authorization: "Bearer s3cret",
      contentType: "application/json",
      body: { service: "webserver", peer: "172.18.0.2:8080", for: "1h" },
    });
    await page.keyboard.press("Enter");
    await dialog.waitFor();
    expect(await dialog.getByLabel("Token").count()).toBe(0);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(weir.orders).toHaveLength(2);
  });

  test("lets a drained peer back, and says what Weir has against it", async ({ fake, open }) => {
    const weir = await fake({ status: inTrouble() });
    const page = await open(`${weir.url}#/webserver`);
    weir.orderAnswer = { status: 429, body: {} };
    await page.getByRole("button", { name: "Undrain 172.18.0.4:8080" }).click();
    await page.getByLabel("Token").fill("s3cret");
    await page.getByRole("button", { name: "Undrain", exact: true }).click();
    await page.getByRole("alert").getByText("Too many attempts, wait a moment.").waitFor();
    weir.orderAnswer = { status: 403, body: { error: "nothing can be changed here: set admin_token_file" } };
    await page.getByRole("button", { name: "Undrain", exact: true }).click();
    await page.getByRole("alert").getByText("Weir does not allow it: nothing can be changed here").waitFor();
    weir.isSilent = true;
    await page.getByRole("button", { name: "Undrain", exact: true }).click();
    await page.getByRole("alert").getByText("Weir does not answer. It may have done it: look at the peer.").waitFor();
    const order = ["/undrain", { service: "webserver", peer: "172.18.0.4:8080" }];
    expect(weir.orders.map(({ path, body }) => [path, body])).toEqual([order, order]);
  });

  test("shows as text what is called like HTML, and what is missing as nothing", async ({ fake, open }) => {
    const evil = { id: 1, time: 1e300, service: HTML, kind: "constructor", cause: HTML, evidence: HTML };
    const weir = await fake({ status: nasty(), events: [evil] });
    const page = await open(weir.url, { viewport: { width: 360, height: 780 } });
    for (const name of [HTML, "a b/c?#", "constructor", "odd", "big"]) {
      await page.getByRole("button", { name, exact: true }).click();
    }
    await page.getByRole("row").filter({ hasText: "[2001:db8:0:1:2:3:4:5]:65535" }).waitFor();
    expect(await page.title()).toBe("(2) Weir");
    expect(await page.locator("img[src], main b b").count()).toBe(0);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    expect(await findings(page)).toEqual([]);
  });

  test("says since when Weir does not answer, and goes on when it does", async ({ fake, open }) => {
    const weir = await fake({ status: allWell() });
    const page = await open(weir.url);
    weir.isSilent = true;
    await page.getByText(/^Not connected since \d\d:\d\d:\d\d: nobody answers\./).waitFor();
    expect(await findings(page)).toEqual([]);
    weir.isSilent = false;
    await page.getByText("Live", { exact: true }).waitFor();
    expect(await page.getByText("Not connected").count()).toBe(0);
  });

  test("draws of many services only what is looked at, and finds them", async ({ fake, open }) => {
    const weir = await fake({ status: crowd() });
    const page = await open(weir.url);
    expect(await page.locator("article").count()).toBe(60);
    expect(await page.getByRole("row").count()).toBe(0);
    await page.getByLabel("Find a service by name, port or peer").fill("10.0.41.7");
    await expect.poll(() => page.locator("article h3").allInnerTexts()).toEqual(["service-42"]);
    await page.goto(`${weir.url}#/service-07`);
    await expect.poll(() => page.getByRole("row").count()).toBe(21);
    await page.getByLabel("Only with problems").check();
    await page.getByText("None of 60 services is like that.").waitFor();
  });

  test("asks nothing while nobody looks", async ({ fake, open }) => {
    const weir = await fake({ status: allWell() });
    const page = await open(weir.url);
    const look = (state: string): Promise<unknown> =>
      page.evaluate(`Object.defineProperty(document, "visibilityState", { value: "${state}", configurable: true });
        document.dispatchEvent(new Event("visibilitychange"))`);
    await look("hidden");
    weir.pages.status = inTrouble();
    await page.waitForTimeout(1500);
    expect(await page.locator("#verdict").innerText()).toBe("All 3 services are well");
    await look("visible");
    await page.getByText("services need you now").waitFor();
  });

  test("is served by Weir itself, follows a peer that leaves, and drains one", async ({
    dns,
    port,
    backend,
    weir,
    open,
    onTestFinished,
  }) => {
    for (const address of ["127.0.0.2", "127.0.0.3"]) await backend(address, address);
    dns.set("web.test", { A: ["127.0.0.2", "127.0.0.3"] });
    const folder = await mkdtemp(join(commonFolder(), "weir-token-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    await chmod(folder, 0o755);
    await writeFile(`${folder}/token`, "the-token-of-this-test\n");
    const admin = await freePort();
    const options = [`--admin=${admin}`, `--admin_token_file=${folder}/token`];
    await weir({ services: [`web.test:${port}`], options });
    const page = await open(`http://127.0.0.1:${admin}/`);
    const peers = page.getByRole("rowheader");
    await expect.poll(() => peers.allInnerTexts()).toEqual([`127.0.0.2:${port}`, `127.0.0.3:${port}`]);
    expect(await page.locator("#verdict").innerText()).toBe("The service is well");
    await page.getByRole("button", { name: `Drain 127.0.0.2:${port}` }).click();
    await page.getByLabel("Token").fill("the-token-of-this-test");
    await page.getByRole("dialog").getByRole("button", { name: "Drain" }).click();
    await page.getByRole("button", { name: `Undrain 127.0.0.2:${port}` }).waitFor();
    await page.getByText("gets no new request for 60 min, by admin from 127.0.0.1").waitFor();
    dns.set("web.test", { A: ["127.0.0.3"] });
    await expect.poll(() => peers.allInnerTexts()).toEqual([`127.0.0.3:${port}`]);
    dns.set("web.test", "servfail");
    await page
      .getByText(/^web.test: DNS is stale for/)
      .first()
      .waitFor();
  });

  test("begins with what Weir remembers of the last minutes", async ({ dns, port, backend, weir, open }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const admin = await freePort();
    const running = await weir({ services: [`web.test:${port}`], options: [`--admin=${admin}`] });
    await until("there is something to count from", async () => (await rowsOf(running, "web.test")).length > 0, 15_000);
    await requestMany(running.urls[0] ?? "", 100);
    await until("it remembers", async () => (await rowsOf(running, "web.test")).some(hasRequests), 15_000);
    const page = await open(`http://127.0.0.1:${admin}/#/web.test`);
    // What it has seen itself begins after five seconds.
    await page
      .getByRole("img", { name: /^Requests\/s in the last 5 minutes: between 0 and [1-9]/ })
      .waitFor({ timeout: 4_000 });
    await page.getByRole("img", { name: /^p99 in the last 5 minutes: between \d/ }).waitFor({ timeout: 4_000 });
  });
});
