import { dnsFailure, dnsQuestion } from "../../../ts-src/weir/health/dns_check";
import { code, labels, number } from "../dns/wire";

const question = labels("localhost") + number(code.A, 2) + number(1, 2);

function answer(id: number, responseCode: number): string {
  return number(id, 2) + number(0x8180 + responseCode, 2) + number(1, 2) + number(0, 6) + question;
}

describe("a check by DNS", () => {
  it("asks for what every nameserver answers itself", () => {
    assert.equal(number(7, 2) + number(0x0100, 2) + number(1, 2) + number(0, 6) + question, dnsQuestion(7).message);
  });

  const cases: readonly [string, string, string][] = [
    ["passes with an answer", answer(7, 0), ""],
    ["passes with a server that knows no such name", answer(7, 3), ""],
    ["passes with a server that refuses to say", answer(7, 5), ""],
    ["fails with a server that cannot say", answer(7, 2), "is answered SERVFAIL"],
    ["fails with an answer to another question", answer(8, 0), "is answered with something else"],
  ];
  it("fails without an answer", () => {
    assert.equal("is not answered", dnsFailure(dnsQuestion(7), undefined));
  });
  for (const [what, message, failure] of cases) {
    it(what, () => {
      assert.equal(failure, dnsFailure(dnsQuestion(7), message));
    });
  }
});
