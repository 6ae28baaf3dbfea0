import { answerRequests, collectAnswer, request } from "../../../ts-src/weir/explain/requests";
import { memoryStore } from "../support/fakes";

const explain = (service: string): string | undefined => (service === "gone" ? undefined : `all about ${service}`);

describe("a wish for an explanation", () => {
  it("is granted once", () => {
    const store = memoryStore();
    request(store, "explain", "7-1", "my service", 102);
    assert.is_nil(collectAnswer(store, "7-1"));
    answerRequests(store, "explain", 100, explain);
    assert.equal("all about my service", collectAnswer(store, "7-1"));
    assert.is_nil(collectAnswer(store, "7-1"));
  });

  it("is dropped when nobody waits for it any more, or its service is gone", () => {
    const store = memoryStore();
    request(store, "explain", "7-1", "web", 102);
    request(store, "explain", "7-2", "gone", 110);
    answerRequests(store, "explain", 103, explain);
    assert.is_nil(collectAnswer(store, "7-1"));
    assert.is_nil(collectAnswer(store, "7-2"));
  });

  it("gets an empty answer where the true one does not fit", () => {
    const narrow = memoryStore(() => 0, 20);
    request(narrow, "explain", "7-1", "web", 102);
    answerRequests(narrow, "explain", 100, explain);
    assert.equal("", collectAnswer(narrow, "7-1"));
  });
});
