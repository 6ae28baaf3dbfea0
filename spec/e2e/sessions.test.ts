import { expect } from "vitest";
import { protocols, type Protocol } from "../support/sessions.ts";
import { describeStream, test } from "./fixtures/sessions.ts";

const both: readonly Protocol[] = ["tcp", "udp"];
/** A DNS-like service of UDP, so that a session ends with its answer. */
const options = { tcp: "", udp: ",udp_responses=1,idle_timeout=2s" };

for (const protocol of both) {
  const { ask } = protocols[protocol];
  describeStream(`sessions over ${protocol.toUpperCase()}`, () => {
    test("go to all peers that DNS names", async ({ dns, port, peer, weir }) => {
      for (const name of ["one", "two", "three"]) {
        await peer(protocol, name, `127.0.0.${["one", "two", "three"].indexOf(name) + 11}`);
      }
      dns.set("db.test", { A: ["127.0.0.11", "127.0.0.12", "127.0.0.13"] });
      const { ports } = await weir([`db.test:${port}/${protocol}${options[protocol]}`]);
      const names = new Set<string>();
      for (let asked = 0; asked < 30; asked += 1) {
        names.add((await ask(ports[0] ?? 0, "hello", 2_000)).split(" ")[0] ?? "");
      }
      expect(names).toEqual(new Set(["one", "two", "three"]));
    });
  });
}
