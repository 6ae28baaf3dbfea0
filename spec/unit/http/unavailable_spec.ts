import { newBalancer } from "../../../ts-src/weir/balancer/balancer";
import { update } from "../../../ts-src/weir/balancer/pool";
import { refusedAnswer, unavailableAnswer, unmappedAnswer } from "../../../ts-src/weir/http/unavailable";
import type { State } from "../../../ts-src/weir/discovery/membership";
import type { Outcome } from "../../../ts-src/weir/model/outcome";
import type { Member } from "../../../ts-src/weir/pool/snapshot";
import { member, policyCalled, settingsWith, snapshotOf } from "../support/fakes";
import { request } from "../support/request";

function answerOver(members: readonly Member[], outcome: Outcome, reason = "records", mostInFlight = math.huge) {
  const balancer = newBalancer(settingsWith(policyCalled("round_robin"), []), 0);
  balancer.mostInFlight = mostInFlight;
  const state: State = members.length > 0 ? "fresh" : "empty";
  update(balancer, snapshotOf(members, { state, reason }), 0);
  if (mostInFlight < math.huge) request(balancer);
  return unavailableAnswer(balancer, outcome);
}

describe("Weir's own answer", () => {
  it("says what DNS said where there is no peer, and that it may come right", () => {
    const { reason, retryAfter, status } = answerOver([], "connect_failed", "nxdomain");
    assert.same([503, 1], [status, retryAfter]);
    assert.equal('weir; error=dns_error; details="web: DNS knows no such name"', reason);
    assert.matches("error=dns_timeout", answerOver([], "connect_failed", "timeout").reason);
  });

  it("tells full peers from such that refuse connections", () => {
    assert.matches(
      "error=connection_limit_reached",
      answerOver([member("10.0.0.1")], "connect_failed", "records", 1).reason,
    );
    const down = answerOver([member("10.0.0.1", 1, 0, true)], "connect_failed");
    assert.matches("error=destination_unavailable", down.reason);
    assert.equal(503, down.status);
  });

  it("has a word for the access log: why there was nobody", () => {
    assert.equal("no_peer", answerOver([], "connect_failed", "nxdomain").word);
    assert.equal("peers_down", answerOver([member("10.0.0.1", 1, 0, true)], "connect_failed").word);
    assert.equal("peers_full", answerOver([member("10.0.0.1")], "connect_failed", "records", 1).word);
    assert.equal("unmapped", unmappedAnswer().word);
    assert.equal("no_room_for_body", refusedAnswer("web", 500, true).word);
    assert.equal("refused", refusedAnswer("web", 500, false).word);
  });

  it("says that it was over TLS, where nginx does not tell why that failed", () => {
    const balancer = newBalancer(settingsWith(policyCalled("round_robin"), [], true), 0);
    update(balancer, snapshotOf([member("10.0.0.1", 1, 0, true)]), 0);
    assert.matches(
      'details="web: no peer accepts connections over TLS: weir explain says why"',
      unavailableAnswer(balancer, "connect_failed").reason,
    );
  });

  it("says how the last try ended, with the status that RFC 9209 has for it", () => {
    const statuses: number[] = [];
    const words: string[] = [];
    for (const outcome of [
      "connect_failed",
      "reset",
      "timeout",
      "invalid_header",
      "body_cut_off",
      "unknown",
    ] as const) {
      const { status, word } = answerOver([member("10.0.0.1")], outcome);
      statuses.push(status);
      words.push(word);
    }
    assert.same([503, 502, 504, 502, 502, 503], statuses);
    assert.same(
      ["connect_failed", "peer_reset", "peer_timeout", "invalid_header", "body_cut_off", "out_of_resources"],
      words,
    );
    assert.is_nil(answerOver([member("10.0.0.1")], "reset").retryAfter);
  });

  it("says how a request ended that was sent, whoever is down by then", () => {
    const { reason, retryAfter, status } = answerOver([member("10.0.0.1", 1, 0, true)], "reset");
    assert.same([502, undefined], [status, retryAfter]);
    assert.matches("error=connection_terminated", reason);
  });

  it("says of a call of gRPC that its peer may have ended it", () => {
    const balancer = newBalancer(settingsWith(policyCalled("round_robin"), []), 0);
    assert.matches("proxy_buffer_size", unavailableAnswer(balancer, "invalid_header").reason);
    assert.matches("GOAWAY", unavailableAnswer(balancer, "invalid_header", true).reason);
    assert.matches("ended with _reset_", unavailableAnswer(balancer, "reset", true).reason);
  });

  it("says that no mapping is for a request", () => {
    const { reason, retryAfter, status } = unmappedAnswer();
    assert.same([404, undefined], [status, retryAfter]);
    assert.equal('weir; error=destination_not_found; details="no mapping is for this host and path"', reason);
  });

  it("keeps the status of a refusal before any peer was asked, and takes a failure of nginx for one that passes", () => {
    assert.equal(504, refusedAnswer("web", 504, false).status);
    for (const status of [0, 500]) assert.equal(503, refusedAnswer("web", status, false).status);
    assert.matches("error=proxy_internal_response", refusedAnswer("web", 503, true).reason);
    assert.matches("no room for its body in client_body_temp_path", refusedAnswer("web", 500, true).reason);
  });
});
