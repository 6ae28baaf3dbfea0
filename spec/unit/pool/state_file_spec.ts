import { decodeState, encodeState } from "../../../ts-src/weir/pool/state_file";
import type { Snapshot } from "../../../ts-src/weir/pool/snapshot";
import { idsOf, member } from "../support/fakes";

const web = { key: "web", name: "web", port: 8080 };
const srv = { key: "srv", name: "_http._tcp.web", port: undefined };
const gone = { key: "gone", name: "gone", port: 80 };

const pools: Record<string, Snapshot> = {
  web: {
    version: 7,
    state: "fresh",
    since: 100.5,
    reason: "records",
    members: [member("10.0.0.1", 3, 1, true), member("fd00::1")],
  },
  srv: { version: 2, state: "held", since: 90, reason: "nxdomain", members: [member("10.0.0.3")] },
  gone: { version: 9, state: "empty", since: 95, reason: "nxdomain", members: [] },
};

const text = encodeState([web, srv, gone], (key) => pools[key]);

function problemOf(damaged: string): string | undefined {
  const [, problem] = decodeState(damaged, [web]);
  return problem;
}

describe("a state file", () => {
  it("gives back the last good pools, as stale ones whose peers are worth a try", () => {
    const [found] = decodeState(text, [web, srv, gone]);
    const restored = found!.get("web")!;
    assert.equal("10.0.0.1:8080 [fd00::1]:8080", idsOf(restored.members));
    assert.equal("stale", restored.state);
    assert.equal(100.5, restored.since);
    assert.equal(3, restored.members[0]!.weight);
    assert.is_false(restored.members[0]!.isDown);
    assert.equal("10.0.0.3:8080", idsOf(found!.get("srv")!.members));
    assert.is_nil(found!.get("gone"));
  });

  it("gives a pool only to the service that it was of", () => {
    const [found] = decodeState(text, [{ key: "web", name: "web", port: 9090 }, srv]);
    assert.is_nil(found!.get("web"));
    assert.not_nil(found!.get("srv"));
  });

  it("may be without pools", () => {
    const [found] = decodeState(
      encodeState([gone], () => undefined),
      [gone],
    );
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
    for (const foreign of ["", "\n", "{}", "weir state 2 00000001\n", "global\n  daemon\n"]) {
      assert.not_nil(problemOf(foreign));
    }
  });
});
