import { holdsLease, isLedBy, lastLed, releaseLease } from "../../../ts-src/weir/leader/lease";
import type { Store } from "../../../ts-src/weir/model/ports";
import { memoryStore } from "../support/fakes";

describe("the lease", () => {
  it("is held by one worker until it lets go", () => {
    const store = memoryStore();
    assert.is_true(holdsLease(store, "a", 10));
    assert.is_false(holdsLease(store, "b", 10));
    assert.is_true(holdsLease(store, "a", 10.5));
    releaseLease(store, "b", 10.5);
    assert.is_false(holdsLease(store, "b", 10.5));
    releaseLease(store, "a", 10.6);
    assert.is_true(holdsLease(store, "b", 10.6));
    assert.is_false(holdsLease(store, "a", 10.6));
  });

  it("ends a second after it was last renewed, by the clock that nobody sets", () => {
    const store = memoryStore();
    holdsLease(store, "a", 10);
    assert.is_false(holdsLease(store, "b", 10.9));
    assert.equal(10, lastLed(store, 12));
    assert.is_true(holdsLease(store, "b", 12));
  });

  it("is lost to a worker that was stopped meanwhile, even if it only looks afterwards", () => {
    const store = memoryStore();
    holdsLease(store, "a", 10);
    assert.is_true(isLedBy(store, "a", 10.9));
    assert.is_false(isLedBy(store, "a", 13.5));
    holdsLease(store, "b", 13.5);
    assert.is_false(isLedBy(store, "a", 13.6));
    assert.is_false(holdsLease(store, "a", 13.6));
  });

  it("goes to one of several workers that find it ended at the same moment", () => {
    const store = memoryStore();
    holdsLease(store, "a", 10);
    /** As the store looks to a worker that has read the lease before the others took it. */
    const gone = store.get("leader")!;
    const late = (): Store => {
      let hasRead = false;
      const get: Store["get"] = (key) => {
        if (key !== "leader" || hasRead) return store.get(key);
        hasRead = true;
        return gone;
      };
      const { add, claim, increment, keys, offer, pop, popNewest, push, putBack, remove, set, size } = store;
      return { get, add, claim, increment, keys, offer, pop, popNewest, push, putBack, remove, set, size };
    };
    let leaders = 0;
    for (const owner of ["b", "c", "d"]) if (holdsLease(late(), owner, 12)) leaders++;
    assert.equal(1, leaders);
  });

  it("is not lost for good if the worker dies that was about to take it", () => {
    const store = memoryStore();
    holdsLease(store, "a", 10);
    store.add(`takeover:${store.get("leader")}`, "13.000");
    assert.is_false(holdsLease(store, "b", 12));
    assert.is_false(holdsLease(store, "b", 13.1));
    assert.is_true(holdsLease(store, "b", 13.2));
  });

  it("is renewed, and taken over, in a store that is full", () => {
    const store = memoryStore(() => 0, 60);
    assert.is_true(holdsLease(store, "a", 10));
    store.set("x", string.rep("x", 59 - 30));
    for (const now of [10.5, 11.2, 1000000.1]) assert.is_true(holdsLease(store, "a", now), `${now}`);
  });
});
