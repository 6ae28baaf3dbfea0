import { canRetry, deposit, newBudget, withdraw } from "../../../ts-src/weir/balancer/retry_budget";

function retriesPossible(percent: number, requests: number, seconds: number): number {
  const budget = newBudget(percent, 0);
  while (canRetry(budget, 0)) withdraw(budget, 0);
  let retries = 0;
  for (const request of $range(1, requests)) {
    const now = (request / requests) * seconds;
    deposit(budget);
    if (canRetry(budget, now)) {
      withdraw(budget, now);
      retries++;
    }
  }
  return retries;
}

describe("a retry budget", () => {
  it("allows its share of the requests and ten a second", () => {
    assert.near(20 * 100 + 10 * 10, retriesPossible(20, 10000, 10), 5);
  });

  it("allows ten a second where its share is 0", () => {
    assert.near(10 * 10, retriesPossible(0, 10000, 10), 5);
  });

  it("lets a service that was quiet retry its first failures", () => {
    assert.is_true(canRetry(newBudget(20, 0), 0));
  });
});
