import { expect } from "vitest";
import { ask } from "../support/http.ts";
import { protocols, type Protocol } from "../support/sessions.ts";
import { freePort } from "../support/weir.ts";
import { describeStream, test } from "./fixtures/sessions.ts";

const first = "127.0.0.11";
const second = "127.0.0.12";
const patience = 2_000;
const both: readonly Protocol[] = ["tcp", "udp"];
const options = { tcp: "/tcp", udp: "/udp,udp_responses=1" };

for (const protocol of both) {
  describeStream(`a drained peer of ${protocol}`, () => {
    test("gets no new session, whether the socket or the admin listener is told", async ({ dns, port, peer, weir }) => {
      for (const address of [first, second]) await peer(protocol, address, address);
      dns.set("db.test", { A: [first, second] });
      dns.set("web.test", { A: [second] });
      const admin = await freePort();
      const running = await weir({
        services: [`db.test:${port}${options[protocol]}`, `web.test:${port}`],
        options: ["--workers=2", `--admin=${admin}`],
      });
      const askedOf = async (): Promise<string[]> => {
        const peers = new Set<string>();
        for (let turn = 0; turn < 30; turn += 1) {
          peers.add((await protocols[protocol].ask(running.ports[0] ?? 0, "hello", patience)).split(" ")[0] ?? "");
        }
        return [...peers].sort();
      };
      expect(await askedOf()).toEqual([first, second]);
      const tell = async (path: string, body: object): Promise<unknown> => {
        const headers = { host: "weir", "content-type": "application/json" };
        const said = JSON.stringify(body);
        const answer = await ask({ socketPath: running.socket, path, method: "POST", headers }, said);
        return [answer.status, JSON.parse(answer.body)];
      };
      const db = { service: "db.test", peer: first };
      expect(await tell("/drain", { ...db, for: "5m" })).toMatchObject([
        200,
        { results: [{ service: "db.test", peers: [`${first}:${port}`], left: 1, seconds: 300 }] },
      ]);
      expect(await askedOf()).toEqual([second]);
      const status = JSON.parse((await running.admin("/status")).body) as {
        services: Record<string, { peers: Record<string, { drained?: number }> }>;
      };
      expect(status.services["db.test"]?.peers[`${first}:${port}`]?.drained).toBeGreaterThan(250);
      expect(await tell("/drain", { service: "db.test", peer: "10.9.9.9" })).toMatchObject([404, {}]);
      expect(await tell("/drain", { service: "nobody", peer: "10.9.9.9" })).toMatchObject([
        404,
        { error: expect.stringMatching(/there is no service "nobody"; there are web\.test, db\.test/) as string },
      ]);
      expect(await tell("/refresh", { service: "db.test" })).toMatchObject([200, { results: [{ state: "fresh" }] }]);
      expect(await tell("/refresh", {})).toMatchObject([200, { results: [{}, {}] }]);
      expect(await tell("/undrain", db)).toMatchObject([200, {}]);
      expect(await askedOf()).toEqual([first, second]);
      const open = { hostname: "127.0.0.1", port: admin, path: "/drain", method: "POST" };
      expect((await ask(open, JSON.stringify(db))).status).toBe(403);
    });
  });
}
