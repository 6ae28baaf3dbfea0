import { type Balancer, newBalancer } from "../../../ts-src/weir/balancer/balancer";
import { retry } from "../../../ts-src/weir/balancer/begin";
import { update } from "../../../ts-src/weir/balancer/pool";
import { settle } from "../../../ts-src/weir/balancer/settle";
import type { HttpService } from "../../../ts-src/weir/http/http_service";
import { secondsFor } from "../../../ts-src/weir/balancer/tries";
import { mayTryAnother, readSeconds } from "../../../ts-src/weir/http/tries";
import type { Member } from "../../../ts-src/weir/pool/snapshot";
import { member, policyCalled, settingsWith, snapshotOf } from "../support/fakes";
import { httpService } from "../support/http_service";
import { request } from "../support/request";

const four = ["10.0.0.1", "10.0.0.2", "10.0.0.3", "10.0.0.4"];

function balancerOver(addresses: readonly string[], totalTimeout = math.huge): Balancer {
  const settings: { -readonly [K in keyof Balancer["settings"]]: Balancer["settings"][K] } = settingsWith(
    policyCalled("round_robin"),
    [],
  );
  settings.totalTimeout = totalTimeout;
  const balancer = newBalancer(settings, 0);
  const members: Member[] = [];
  for (const address of addresses) members.push(member(address));
  update(balancer, snapshotOf(members), 0);
  return balancer;
}

describe("the time of a request", () => {
  function timed(try_timeout: number, total = math.huge): HttpService {
    return httpService(balancerOver(four, total), { try_timeout });
  }

  it("is short for a try while another peer is left, and long for the last", () => {
    const service = timed(2);
    const sent = request(service.balancer);
    const given = [readSeconds(service, sent, 0, "GET")];
    for (const _ of $range(1, 2)) {
      settle(sent, "timeout", 2, 0);
      retry(service.balancer, sent, 0);
      given.push(readSeconds(service, sent, 0, "GET"));
    }
    assert.same([2, 2, 60], given);
  });

  it("is never short for what cannot be repeated", () => {
    const service = timed(2);
    const sent = request(service.balancer);
    for (const method of ["POST", "PATCH", "LOCK"]) assert.equal(60, readSeconds(service, sent, 0, method));
  });

  it("ends for all tries together", () => {
    const service = timed(0, 10);
    const sent = request(service.balancer, 100);
    assert.equal(10, readSeconds(service, sent, 100, "GET"));
    settle(sent, "connect_failed", 1, 104);
    retry(service.balancer, sent, 104);
    assert.equal(6, readSeconds(service, sent, 104, "GET"));
    settle(sent, "timeout", 6, 110);
    assert.is_nil(retry(service.balancer, sent, 110));
  });

  it("is a third for connecting while another peer is left", () => {
    const { balancer, timeouts } = httpService(balancerOver(four));
    assert.near(1 / 3, secondsFor(balancer, timeouts), 1e-9);
    assert.equal(1, secondsFor(balancerOver(["10.0.0.1"]), timeouts));
  });
});

describe("an answer whose status is tried again", () => {
  it("is not given up for nothing: at the last peer, or after the last repetition, it goes to the client", () => {
    for (const [addresses, tries] of [
      [["10.0.0.1"], 1],
      [["10.0.0.1", "10.0.0.2"], 2],
      [["10.0.0.1", "10.0.0.2", "10.0.0.3", "10.0.0.4", "10.0.0.5"], 3],
    ] as const) {
      const service = httpService(balancerOver(addresses), { retry_on: "502" });
      const sent = request(service.balancer);
      let count = 1;
      while (mayTryAnother(service, sent, 0)) {
        settle(sent, "error_status", 0, 0);
        retry(service.balancer, sent, 0);
        count++;
      }
      assert.equal(tries, count);
    }
  });
});
