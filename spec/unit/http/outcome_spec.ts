import { newBalancer } from "../../../ts-src/weir/balancer/balancer";
import { answerOutcome, badEnd, failureOutcome, isGoodAnswer, type Progress } from "../../../ts-src/weir/http/outcome";
import type { Outcome } from "../../../ts-src/weir/model/outcome";
import { policyCalled, settingsWith } from "../support/fakes";
import { httpService } from "../support/http_service";

/** How far a try came, in the order in which that happens. */
function progress(steps: number): Progress {
  return {
    isConnected: steps > 0,
    isSent: steps > 1,
    isWhole: steps > 2,
    hasReceived: steps > 3,
    hasAnswered: steps > 4,
  };
}

const nothing = progress(0);
const connected = progress(1);
const begun = progress(2);
const sent = progress(3);
const received = progress(4);
const answered = progress(5);

const service = httpService(newBalancer(settingsWith(policyCalled("round_robin"), []), 0));

describe("a try that failed", () => {
  const cases: readonly [string, number, Progress, number, Outcome][] = [
    ["without a connection reached nobody", 502, nothing, 0, "connect_failed"],
    ["before anything was sent reached nobody", 502, connected, 0, "connect_failed"],
    ["after it was sent was cut off", 502, sent, 0, "reset"],
    ["while its body was sent may have been told so", 502, begun, 0, "body_cut_off"],
    ["by an answer that nginx refuses may be to blame itself", 502, received, 0, "invalid_header"],
    ["for nginx's own want of something says nothing", 500, nothing, 0, "unknown"],
    ["without a status, as nginx failed before it connected, says nothing", 0, nothing, 0, "unknown"],
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
