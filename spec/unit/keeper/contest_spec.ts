import { newKeeper, tick } from "../../../ts-src/weir/keeper/keeper";
import type { Answer } from "../../../ts-src/weir/model/answer";
import type { Watched } from "../../../ts-src/weir/keeper/watch";
import { published } from "../../../ts-src/weir/pool/board";
import {
  absent,
  failure,
  handMovedClock,
  idsOf,
  memoryStore,
  recordingLog,
  records,
  scriptedProber,
  watched,
} from "../support/fakes";

/** A keeper of two services, whose A questions are answered by name. */
function setUp() {
  const clock = handMovedClock(100);
  const store = memoryStore();
  const answers: Record<string, Answer> = {};
  const waiting: ((this: void) => void)[] = [];
  const service = (key: string): Watched => watched(key, 8080, { family: "ipv4", refresh: 60, hold_empty: 30 });
  const keeper = newKeeper(
    {
      clock: clock.read,
      random: () => 0.5,
      log: recordingLog([]),
      store,
      resolver: { resolve: (name) => answers[name] ?? absent("nxdomain") },
      prober: scriptedProber(),
      spawn: (task) => {
        waiting.push(task);
      },
    },
    [service("old"), service("new")],
  );
  return {
    answers,
    run: (seconds: number): void => {
      const end = clock.now + seconds;
      while (clock.now < end) {
        clock.now = clock.now + 0.04;
        tick(keeper);
        let task = table.remove(waiting, 1);
        while (task !== undefined) {
          task();
          task = table.remove(waiting, 1);
        }
      }
    },
    board: (key: string): string => {
      const snapshot = published(store, key);
      return snapshot === undefined ? "nothing" : idsOf(snapshot.members);
    },
  };
}

describe("an address that turns up under another name", () => {
  const cases: readonly [string, Answer][] = [
    ["says that it has nobody", absent("nxdomain")],
    ["cannot be asked", failure("timeout")],
  ];
  for (const [name, answer] of cases) {
    it(`leaves the old name at once if that ${name}, though its pool is kept`, () => {
      const { answers, run, board } = setUp();
      answers["old"] = records(["10.0.0.1", "10.0.0.2"], 60);
      answers["new"] = records(["10.0.0.9"], 1);
      run(2);
      answers["old"] = answer;
      answers["new"] = records(["10.0.0.9", "10.0.0.1"], 1);
      run(1.5);
      assert.equal("10.0.0.1:8080 10.0.0.9:8080", board("new"));
      assert.equal("10.0.0.2:8080", board("old"));
    });
  }

  it("stays under both if DNS confirms both: one container may have two names", () => {
    const { answers, run, board } = setUp();
    answers["old"] = records(["10.0.0.1"], 60);
    answers["new"] = records(["10.0.0.9"], 1);
    run(2);
    answers["new"] = records(["10.0.0.1"], 1);
    run(1.5);
    assert.equal("10.0.0.1:8080", board("new"));
    assert.equal("10.0.0.1:8080", board("old"));
  });

  it("comes back to the old name as soon as DNS confirms it there", () => {
    const { answers, run, board } = setUp();
    answers["old"] = records(["10.0.0.1"], 60);
    answers["new"] = records(["10.0.0.9"], 1);
    run(2);
    answers["old"] = failure("timeout");
    answers["new"] = records(["10.0.0.1"], 1);
    run(1.5);
    assert.equal("", board("old"));
    answers["old"] = records(["10.0.0.1"], 1);
    run(62);
    assert.equal("10.0.0.1:8080", board("old"));
  });
});
