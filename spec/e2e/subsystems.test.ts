import { readFile } from "node:fs/promises";
import { spawnSync } from "node:child_process";
import { expect } from "vitest";
import { WEIR_IMAGE } from "../support/docker.ts";
import { get } from "../support/http.ts";
import { askTcp } from "../support/sessions.ts";
import { undocumented } from "../support/status_schema.ts";
import { until } from "../support/until.ts";
import { test as testInContainers } from "./fixtures/containers.ts";
import { describeStream, test } from "./fixtures/sessions.ts";

const first = "127.0.0.11";

describeStream("http and stream, the two Weirs of a process", () => {
  test("are one to who asks what there is", async ({ dns, port, peer, weir }) => {
    await peer("tcp", "db", first);
    dns.set("web.test", { A: [first] });
    dns.set("log.test", { A: [first] });
    const { admin, ports, status } = await weir({
      services: [`web.test:${port}`, `db.test:${port}/tcp`, `log.test:${port}/udp,udp_responses=none`],
      unready: true,
    });
    await until("two have a peer", async () => {
      const { services } = await status();
      return services["web.test"]?.state === "fresh" && services["log.test"]?.state === "fresh";
    });
    const unready = await admin("/ready");
    expect([unready.status, JSON.parse(unready.body)]).toEqual([
      503,
      { ready: false, waiting: { "db.test": "nxdomain" } },
    ]);

    dns.set("db.test", { A: [first] });
    await until("all are ready", async () => (await admin("/ready")).status === 200);
    expect(await askTcp(ports[1] ?? 0, "hello", 2_000)).toBe("db hello");
    const attempts = async (): Promise<number> =>
      (await status()).services["db.test"]?.peers[`${first}:${port}`]?.attempts ?? 0;
    await until("the session is counted", async () => (await attempts()) === 1);
    const all = await status();
    expect(undocumented(all)).toEqual([]);
    expect(all.stream?.workers).toBe(all.workers);
    expect(all.services["db.test"]).toMatchObject({ protocol: "tcp", listen: [`127.0.0.1:${ports[1] ?? 0}`] });
    interface PoolEvent {
      readonly id: number;
      readonly kind: string;
      readonly service: string;
    }
    const eventsNow = async (): Promise<readonly PoolEvent[]> =>
      (JSON.parse((await admin("/events")).body) as { events: PoolEvent[] }).events;
    const appeared = async (): Promise<string> => {
      const found = (await eventsNow()).filter(({ kind }) => kind === "appeared");
      return found
        .map((event) => event.service)
        .sort()
        .join(" ");
    };
    await until("each has a peer that appeared", async () => (await appeared()) === "db.test log.test web.test");
    const ids = (await eventsNow()).map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
    const ofStream = await admin("/events?service=db.test&as=text");
    expect(ofStream.body).toMatch(new RegExp(`db\\.test +${first}:${port} +appeared +DNS names it`));
    for (const [service, title] of [
      ["web.test", `web.test, port ${port}: fresh`],
      ["db.test", `db.test, port ${port}/tcp: fresh`],
      ["log.test", `log.test, port ${port}/udp: fresh`],
    ] as const) {
      const explained = await admin(`/explain?service=${service}&as=text`);
      expect(explained.status).toBe(200);
      expect(explained.body).toContain(title);
    }
    const unknown = await admin("/explain?service=nobody&as=text");
    expect(unknown.status).toBe(404);
    expect(unknown.body).toContain("there are web.test, ");
    expect(unknown.body).toContain("db.test");
  });

  test("take new sessions while nginx is configured anew", async ({ dns, port, peer, weir }) => {
    await peer("tcp", "db", first);
    dns.set("db.test", { A: [first] });
    const { ports, signal } = await weir({ services: [`db.test:${port}/tcp`], options: ["--workers=2"] });
    const [front = 0] = ports;
    expect(await askTcp(front, "one", 2_000)).toBe("db one");
    signal("SIGHUP");
    for (let asked = 0; asked < 50; asked += 1) expect(await askTcp(front, "two", 2_000)).toBe("db two");
  });

  test("say what cannot be meant, or may be meant otherwise", () => {
    const check = (mapping: string): string => {
      const { status, stderr } = spawnSync("docker", ["run", "--rm", WEIR_IMAGE, "check", mapping]);
      return `${status} ${stderr.toString()}`;
    };
    expect(check("5432:db:5432/tcp,policy=hash,hash=$cookie_id")).toMatch(/^2 .*unknown "cookie_id" variable/);
    expect(check("5432:db:5432")).toMatch(/^0 .*usually PostgreSQL: is \/tcp missing/);
  });
});

describeStream("nginx/stream.conf, the example of the library's use", () => {
  testInContainers("serves", async ({ backend, container }) => {
    await backend("db-1", "db");
    const example = await readFile("nginx/stream.conf", "utf8");
    const content = example.replace("db = { port = 5432,", "db = { port = 8080,");
    const { url } = await container({
      image: WEIR_IMAGE,
      name: "weir",
      ports: [5432],
      configure: (weir) =>
        weir
          .withCopyContentToContainer([{ content, target: "/tmp/nginx.conf" }])
          .withEntrypoint(["nginx"])
          .withCommand(["-e", "stderr", "-g", "daemon off;", "-c", "/tmp/nginx.conf"])
          .withUser("0:0"),
    });
    await until("it serves", async () => (await get(url(5432)).catch(() => undefined))?.body === "db-1\n");
  });
});
