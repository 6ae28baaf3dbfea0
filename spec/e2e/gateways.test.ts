// What several Weirs in front of the same peers agree on, and what each has for itself: docs/deployment.md.
import { describe, expect } from "vitest";
import { ask, type Answer } from "../support/http.ts";
import { until } from "../support/until.ts";
import { test } from "./fixtures/processes.ts";

const ADDRESSES = ["127.0.0.2", "127.0.0.3", "127.0.0.4", "127.0.0.5", "127.0.0.6"];

function get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { hostname, port } = new URL(url);
  return ask({ hostname, port, path: "/", headers });
}

describe("two Weirs", () => {
  test("send a key to the same peer, whichever of them a client has", async ({ dns, port, backend, weir }) => {
    for (const address of ADDRESSES) await backend(address, address);
    dns.set("web.test", { A: ADDRESSES });
    const services = [`web.test:${port},policy=hash,hash=$http_x_user`];
    const urls = [await weir({ services }), await weir({ services })].map((one) => one.urls[0] ?? "");
    const peers = new Set<string>();
    for (let user = 0; user < 80; user += 1) {
      const [one, other] = await Promise.all(urls.map((url) => get(url, { "x-user": `${user}` })));
      expect(other?.body).toBe(one?.body);
      peers.add(one?.body ?? "");
    }
    expect(peers).toEqual(new Set(ADDRESSES));
  });

  test("do not know each other's sticky cookies without a common secret", async ({ dns, port, backend, weir }) => {
    for (const address of ADDRESSES) await backend(address, address);
    dns.set("web.test", { A: ADDRESSES });
    const services = [`web.test:${port},policy=sticky`];
    const [one = "", other = ""] = [await weir({ services }), await weir({ services })].map(
      ({ urls }) => urls[0] ?? "",
    );
    const [cookie = ""] = (await get(one)).headers["set-cookie"]?.[0]?.split(";") ?? [];
    expect((await get(one, { cookie })).headers["set-cookie"]).toBeUndefined();
    expect((await get(other, { cookie })).headers["set-cookie"]?.[0]).toMatch(/^weir_/);
  });

  test("keep a client on its side of a canary", async ({ dns, port, backend, weir }) => {
    for (const address of ADDRESSES.slice(0, 2)) await backend(address, address);
    dns.set("web.test", { A: ADDRESSES.slice(0, 1) });
    dns.set("next.test", { A: ADDRESSES.slice(1, 2) });
    const services = [`web.test:${port},canary=next.test@50`];
    const [one = "", other = ""] = [await weir({ services }), await weir({ services })].map(
      ({ urls }) => urls[0] ?? "",
    );
    for (let client = 0; client < 10; client += 1) {
      const first = await get(one);
      const [cookie = ""] = first.headers["set-cookie"]?.[0]?.split(";") ?? [];
      expect((await get(other, { cookie })).body).toBe(first.body);
    }
  });

  test("each count a client's requests for themselves", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const services = [`web.test:${port},client_rate=1/m,client_burst=0`];
    const urls = [await weir({ services }), await weir({ services })].map((one) => one.urls[0] ?? "");
    for (const url of urls) expect([(await get(url)).status, (await get(url)).status]).toEqual([200, 429]);
  });

  test("each find out for themselves that a peer refuses connections", async ({ dns, port, backend, weir }) => {
    const peer = await backend("a", "127.0.0.2");
    await backend("b", "127.0.0.3");
    dns.set("web.test", { A: ["127.0.0.2", "127.0.0.3"] });
    const services = [`web.test:${port},policy=round_robin`];
    const one = await weir({ services });
    const other = await weir({ services });
    await peer.kill();
    const isDown = async ({ status }: typeof one): Promise<boolean> =>
      (await status()).services["web.test"]?.peers[`127.0.0.2:${port}`]?.down === true;
    const [url = ""] = one.urls;
    await until("one knows", async () => {
      expect((await get(url)).status).toBe(200);
      return isDown(one);
    });
    expect(await isDown(other)).toBe(false);
  });
});
