import { join, leave, newQueue } from "../../../ts-src/weir/queue/queue";
import { memoryStore } from "../support/fakes";

describe("a queue", () => {
  it("has so many places for all workers together", () => {
    const store = memoryStore();
    const here = newQueue(store, "web", 3, 5);
    const there = newQueue(store, "web", 3, 5);
    assert.is_true(join(here, 5, 0));
    assert.is_true(join(there, 5, 0));
    assert.is_true(join(here, 5, 0));
    assert.is_false(join(there, 5, 0));
    assert.is_false(join(here, 5, 0));
    leave(there);
    assert.is_true(join(here, 5, 0));
    assert.is_false(join(there, 5, 0));
  });

  it("is one for each service", () => {
    const store = memoryStore();
    assert.is_true(join(newQueue(store, "web", 1, 5), 5, 0));
    assert.is_true(join(newQueue(store, "api", 1, 5), 5, 0));
  });

  it("lets nobody in if it has no place", () => {
    assert.is_false(join(newQueue(memoryStore(), "web", 0, 5), 5, 0));
  });

  it("gets the places back that a worker took with it when it died", () => {
    const queue = newQueue(memoryStore(), "web", 2, 5);
    join(queue, 5, 0);
    join(queue, 5, 0);
    assert.is_false(join(queue, 9.9, 4.9));
    assert.is_true(join(queue, 10.1, 5.1));
    assert.is_true(join(queue, 10.1, 5.1));
    assert.is_false(join(queue, 10.1, 5.1));
  });
});
