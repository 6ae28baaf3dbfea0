import { enter, leave, newRoom } from "../../../ts-src/weir/balancer/room";
import { memoryStore } from "../support/fakes";

describe("a waiting room", () => {
  it("has so many places for all workers together", () => {
    const store = memoryStore();
    const here = newRoom(store, "web", 3, 5);
    const there = newRoom(store, "web", 3, 5);
    assert.is_true(enter(here, 5, 0));
    assert.is_true(enter(there, 5, 0));
    assert.is_true(enter(here, 5, 0));
    assert.is_false(enter(there, 5, 0));
    assert.is_false(enter(here, 5, 0));
    leave(there);
    assert.is_true(enter(here, 5, 0));
    assert.is_false(enter(there, 5, 0));
  });

  it("is one for each service", () => {
    const store = memoryStore();
    assert.is_true(enter(newRoom(store, "web", 1, 5), 5, 0));
    assert.is_true(enter(newRoom(store, "api", 1, 5), 5, 0));
  });

  it("lets nobody in if it has no place", () => {
    assert.is_false(enter(newRoom(memoryStore(), "web", 0, 5), 5, 0));
  });

  it("gets the places back that a worker took with it when it died", () => {
    const room = newRoom(memoryStore(), "web", 2, 5);
    enter(room, 5, 0);
    enter(room, 5, 0);
    assert.is_false(enter(room, 9.9, 4.9));
    assert.is_true(enter(room, 10.1, 5.1));
    assert.is_true(enter(room, 10.1, 5.1));
    assert.is_false(enter(room, 10.1, 5.1));
  });
});
