import { decodeState, encodeState } from "../../../ts-src/weir/pool/state_file";
import type { Snapshot } from "../../../ts-src/weir/pool/snapshot";
import { drained, idsOf, member, seededRandom, snapshotOf } from "../support/fakes";

const pools: Record<string, Snapshot> = {
  web: snapshotOf([member("10.0.0.1", 3, 1, true), member("fd00::1")], { since: 100.5, confirmedAt: 150.25 }),
  "my web\n%": snapshotOf([member("10.0.0.3")], { state: "held", reason: "nxdomain" }),
  gone: snapshotOf([], { state: "empty", reason: "nxdomain" }),
};

const text = encodeState(["web", "my web\n%", "gone"], (key) => pools[key]);

function problemOf(damaged: string): string | undefined {
  const [, problem] = decodeState(damaged);
  return problem;
}

describe("a state file", () => {
  it("gives back the last good pools, as stale ones whose peers are worth a try", () => {
    const [found] = decodeState(text);
    const restored = found!.get("web")!;
    assert.equal("10.0.0.1:8080 [fd00::1]:8080", idsOf(restored.members));
    assert.same(["stale", 150.25, 3], [restored.state, restored.confirmedAt, restored.members[0]!.weight]);
    assert.is_false(restored.members[0]!.isDown);
    assert.is_nil(found!.get("gone"));
  });

  it("knows of no drains: a Weir that is started anew begins anew", () => {
    const [found] = decodeState(encodeState(["web"], () => snapshotOf([drained(member("10.0.0.1"))])));
    assert.equal(0, found!.get("web")!.members[0]!.drainedUntil);
  });

  it("takes any key", () => {
    const [found] = decodeState(text);
    assert.equal("10.0.0.3:8080", idsOf(found!.get("my web\n%")!.members));
  });

  it("may be without pools", () => {
    const [found] = decodeState(encodeState(["gone"], () => undefined));
    assert.is_nil(found!.get("gone"));
  });

  it("that is damaged is refused, wherever the damage is", () => {
    for (const length of $range(0, text.length - 1)) assert.not_nil(problemOf(string.sub(text, 1, length)));
    for (const index of $range(1, text.length)) {
      const flipped = string.char((string.byte(text, index) + 1) % 256);
      assert.not_nil(problemOf(string.sub(text, 1, index - 1) + flipped + string.sub(text, index + 1)));
    }
  });

  it("that is something else is refused", () => {
    for (const foreign of ["", "\n", "{}", "weir state 1 00000001\n", "global\n  daemon\n"]) {
      assert.not_nil(problemOf(foreign));
    }
  });

  it("never stops a start, even if its checksum is that of nonsense", () => {
    const random = seededRandom(7);
    const pieces = [" ", "\n", "2", "web", "%", "10.0.0.1", "fresh", "-", "up", "999999999999"];
    for (const _ of $range(1, 2000)) {
      const parts: string[] = [];
      let left = 1 + math.floor(random() * 20);
      while (left > 0) {
        left--;
        parts.push(pieces[math.floor(random() * pieces.length)]!);
      }
      const body = table.concat(parts);
      let a = 1;
      let b = 0;
      for (const index of $range(1, body.length)) {
        a = (a + string.byte(body, index)) % 65521;
        b = (b + a) % 65521;
      }
      const [isFine] = pcall(decodeState, `weir state 2 ${string.format("%04x%04x", b, a)}\n${body}`);
      assert.is_true(isFine, body);
    }
  });
});
