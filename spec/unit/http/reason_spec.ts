import { newRequestState, type RequestState } from "../../../ts-src/weir/balancer/request_state";
import { isUnusual, reasonOf } from "../../../ts-src/weir/http/reason";
import type { Outcome } from "../../../ts-src/weir/model/outcome";
import { isUnusual as isUnusualSession, reasonOf as reasonOfSession } from "../../../ts-src/weir/stream/reason";

function requestWith(change: (this: void, request: RequestState) => void): RequestState {
  const request = newRequestState();
  change(request);
  return request;
}

const plain = newRequestState();
const retried = requestWith((request) => (request.failedTries = 1));
const rested = requestWith((request) => (request.retries = 2));
const waited = requestWith((request) => {
  request.waits = 1;
  request.waited = 0.2;
  request.failedTries = 1;
});
const sentOn = requestWith((request) => (request.waits = 1));

interface Case {
  readonly request: RequestState;
  readonly outcome: Outcome;
  readonly status: number;
  readonly isElsewhere?: boolean;
  readonly reason: string | undefined;
}

describe("why a request was no plain success", () => {
  const cases: readonly Case[] = [
    { request: plain, outcome: "answered", status: 200, reason: undefined },
    { request: plain, outcome: "answered", status: 404, reason: undefined },
    { request: plain, outcome: "answered", status: 500, reason: "peer_error" },
    { request: plain, outcome: "error_status", status: 429, reason: "peer_error" },
    { request: retried, outcome: "answered", status: 200, reason: "retried" },
    { request: rested, outcome: "answered", status: 200, reason: "retried" },
    { request: waited, outcome: "answered", status: 200, reason: "waited" },
    { request: waited, outcome: "answered", status: 200, isElsewhere: true, reason: "backup" },
    { request: sentOn, outcome: "answered", status: 200, reason: undefined },
    { request: waited, outcome: "answered", status: 502, reason: "peer_error" },
    { request: plain, outcome: "unknown", status: 499, reason: "client_closed" },
    { request: plain, outcome: "connect_failed", status: 499, reason: "client_closed" },
    { request: retried, outcome: "timeout", status: 504, reason: "peer_timeout" },
  ];
  it("is one word", () => {
    for (const { isElsewhere = false, outcome, reason, request, status } of cases) {
      assert.equal(reason, reasonOf(request, outcome, status, isElsewhere));
    }
  });

  it("is not asked for where there is nothing to say", () => {
    assert.is_false(isUnusual(plain, "answered", 404));
    for (const request of [retried, rested, waited, sentOn]) assert.is_true(isUnusual(request, "answered", 200));
    assert.is_true(isUnusual(plain, "answered", 500));
    assert.is_true(isUnusual(plain, "error_status", 429));
  });
});

describe("why a session was no plain success", () => {
  it("is one word", () => {
    assert.is_nil(reasonOfSession(plain, "answered", 200, false));
    assert.equal("retried", reasonOfSession(retried, "answered", 200, false));
    assert.equal("unanswered", reasonOfSession(plain, "unknown", 200, false));
    assert.is_nil(reasonOfSession(plain, "unknown", 200, true));
    assert.equal("internal_error", reasonOfSession(plain, "unknown", 500, true));
    assert.equal("peer_reset", reasonOfSession(plain, "reset", 200, false));
    assert.is_false(isUnusualSession(plain, "answered"));
    assert.is_true(isUnusualSession(waited, "answered"));
  });
});
