import type { Answer } from "../../../ts-src/weir/model/answer";
import { absent, failure, records, rulesOf } from "../support/fakes";
import { leaderOf } from "../support/leader";

/** A leader of two services, whose A questions are answered by name. */
function setUp() {
  const rules = { family: "ipv4", refresh: 60, hold_empty: 30 } as const;
  const { published, resolver, run } = leaderOf(rulesOf("old", 8080, rules), rulesOf("new", 8080, rules));
  return { answers: resolver.byName, published, run };
}

describe("an address that turns up under another name", () => {
  const cases: readonly [string, Answer, string][] = [
    ["says that it has nobody", absent("nxdomain"), "held"],
    ["cannot be asked", failure("timeout"), "stale"],
  ];
  for (const [name, answer, state] of cases) {
    it(`leaves the old name at once if that ${name}, though its pool is kept`, () => {
      const { answers, run, published } = setUp();
      answers["old"] = records(["10.0.0.1", "10.0.0.2"], 60);
      answers["new"] = records(["10.0.0.9"], 1);
      run(2);
      answers["old"] = answer;
      answers["new"] = records(["10.0.0.9", "10.0.0.1"], 1);
      run(1.5);
      assert.equal("fresh 10.0.0.9:8080 10.0.0.1:8080", published("new"));
      assert.equal(`${state} 10.0.0.2:8080`, published("old"));
    });
  }

  it("stays under both if DNS confirms both: one container may have two names", () => {
    const { answers, run, published } = setUp();
    answers["old"] = records(["10.0.0.1"], 60);
    answers["new"] = records(["10.0.0.9"], 1);
    run(2);
    answers["new"] = records(["10.0.0.1"], 1);
    run(1.5);
    assert.equal("fresh 10.0.0.1:8080", published("new"));
    assert.equal("fresh 10.0.0.1:8080", published("old"));
  });

  it("comes back to the old name as soon as DNS confirms it there", () => {
    const { answers, run, published } = setUp();
    answers["old"] = records(["10.0.0.1"], 60);
    answers["new"] = records(["10.0.0.9"], 1);
    run(2);
    answers["old"] = failure("timeout");
    answers["new"] = records(["10.0.0.1"], 1);
    run(1.5);
    assert.equal("stale", published("old"));
    answers["old"] = records(["10.0.0.1"], 1);
    run(62);
    assert.equal("fresh 10.0.0.1:8080", published("old"));
  });
});

describe("a peer that is new to two services of one name", () => {
  it("stays with both when DNS fails: neither has it from the other", () => {
    const rules = { name: "web", family: "ipv4", hold_empty: 30 } as const;
    const { published, resolver, run } = leaderOf(rulesOf("one", 8080, rules), rulesOf("two", 8080, rules));
    resolver.byName["web"] = records(["10.0.0.1"], 1);
    run(2);
    resolver.byName["web"] = records(["10.0.0.1", "10.0.0.2"], 1);
    while (published("two") !== "fresh 10.0.0.1:8080 10.0.0.2:8080") run(0.04);
    resolver.byName["web"] = failure("servfail");
    run(2);
    for (const key of ["one", "two"]) assert.equal("stale 10.0.0.1:8080 10.0.0.2:8080", published(key));
  });
});
