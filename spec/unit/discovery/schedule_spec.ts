import {
  answered,
  ask,
  hurry,
  isDue,
  newQuestion,
  newQuota,
  refreshSeconds,
} from "../../../ts-src/weir/discovery/schedule";

const middle = (): number => 0.5;

describe("the time to the next refresh", () => {
  const cases: readonly [string, number, number, number][] = [
    ["is refresh where the TTL is long, as Docker's 600 s", 1, 600, 1],
    ["is the TTL where that is shorter", 30, 5, 5],
    ["is never under a second for a TTL of 0", 30, 0, 1],
    ["is refresh for the longest TTL there is", 30, 2147483647, 30],
  ];
  for (const [name, refresh, ttl, expected] of cases) {
    it(name, () => {
      assert.near(expected, refreshSeconds(refresh, ttl, middle), 0.0001);
    });
  }

  it("varies by a tenth", () => {
    assert.near(
      9,
      refreshSeconds(10, 600, () => 0),
      0.0001,
    );
    assert.near(
      11,
      refreshSeconds(10, 600, () => 1),
      0.0001,
    );
  });
});

describe("a question", () => {
  it("is never in flight twice", () => {
    const question = newQuestion(1);
    const quota = newQuota();
    assert.is_true(isDue(question, quota, 1));
    ask(question, quota, 1);
    assert.is_false(isDue(question, quota, 5));
    answered(question, quota, 1, 1, 5);
    assert.is_false(isDue(question, quota, 5.9));
    assert.is_true(isDue(question, quota, 6));
  });

  it("is asked again soon if somebody hurried while it was in flight", () => {
    const question = newQuestion(1);
    const quota = newQuota();
    ask(question, quota, 1);
    hurry(question, 1);
    answered(question, quota, 1, 1, 1);
    assert.is_true(isDue(question, quota, 1.25));
  });

  it("causes at most four queries in any second, whoever hurries", () => {
    const question = newQuestion(0);
    const quota = newQuota();
    const times: number[] = [];
    for (const millisecond of $range(0, 10000)) {
      const now = millisecond / 1000;
      hurry(question, now);
      if (isDue(question, quota, now)) {
        ask(question, quota, now);
        times.push(now);
        answered(question, quota, 1, 1, now);
      }
    }
    for (const index of $range(5, times.length)) {
      assert.is_true(times[index - 1]! - times[index - 5]! >= 1);
    }
    assert.is_true(times.length >= 40);
  });

  it("pays for the queries that failover and the search list cost", () => {
    const question = newQuestion(0);
    const quota = newQuota();
    ask(question, quota, 0);
    answered(question, quota, 4, 1, 0.5);
    hurry(question, 0.6);
    assert.is_false(isDue(question, quota, 0.99));
    assert.is_true(isDue(question, quota, 1));
  });
});
