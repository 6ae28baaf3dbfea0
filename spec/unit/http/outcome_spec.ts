import { newBalancer } from "../../../ts-src/weir/balancer/balancer";
import { answerOutcome, badEnd, failureOutcome, isGoodAnswer, type Progress } from "../../../ts-src/weir/http/outcome";
import type { Outcome } from "../../../ts-src/weir/model/outcome";
import { policyCalled, settingsWith } from "../support/fakes";
import { httpService } from "../support/http_service";

const nothing: Progress = { isConnected: false, isSent: false, hasAnswered: false };
const connected: Progress = { isConnected: true, isSent: false, hasAnswered: false };
const sent: Progress = { isConnected: true, isSent: true, hasAnswered: false };
const answered: Progress = { isConnected: true, isSent: true, hasAnswered: true };

const service = httpService(newBalancer(settingsWith(policyCalled("round_robin"), []), 0));

describe("a try that failed", () => {
  const cases: readonly [string, number, Progress, number, Outcome][] = [
    ["without a connection reached nobody", 502, nothing, 0, "connect_failed"],
    ["before anything was sent reached nobody", 502, connected, 0, "connect_failed"],
    ["after it was sent was cut off", 502, sent, 0, "reset"],
    ["after it was sent, by silence, timed out", 504, sent, 60, "timeout"],
    ["with an answer all the same did not fail", 502, answered, 0, "answered"],
    ["as its client left at once says nothing", 499, nothing, 0.05, "unknown"],
    ["as its client would not wait for a connection any longer reached nobody", 499, nothing, 0.2, "connect_failed"],
    ["as its client would not wait for an answer says nothing", 499, sent, 30, "unknown"],
  ];
  for (const [promise, status, progress, seconds, outcome] of cases) {
    it(promise, () => {
      assert.equal(outcome, failureOutcome(status, progress, seconds));
    });
  }
});

describe("an answer", () => {
  it("is good or an error by its status alone, which spares asking how far the try came", () => {
    const asked = (): Progress => error("asked");
    assert.is_true(isGoodAnswer(service, 200));
    assert.is_true(isGoodAnswer(service, 404));
    assert.is_false(isGoodAnswer(service, 503));
    assert.equal("error_status", answerOutcome(service, 503));
    const strict = httpService(service.balancer, { eject_on: "404" });
    assert.equal("error_status", badEnd(strict, 404, 0, asked));
  });

  it("of a peer is told from one that nginx made up in its place", () => {
    assert.equal(
      "error_status",
      badEnd(service, 502, 0, () => answered),
    );
    assert.equal(
      "reset",
      badEnd(service, 502, 0, () => sent),
    );
  });
});
