import { answersSoon, responsesTo } from "../../../ts-src/weir/config/responses";
import { linesOf, parse } from "./sources/problems";

describe("the datagrams that answer one", () => {
  const cases: readonly [string, number, boolean][] = [
    ["53:dns:53/udp", 1, true],
    ["5353:dns:5353/udp", 0, false],
    ["53:dns:53/udp,udp_responses=0", 0, false],
    ["53:dns:53/udp,udp_responses=2", 2, true],
    ["514:syslog:514/udp,udp_responses=none", 0, false],
  ];
  for (const [mapping, count, isSoon] of cases) {
    it(`are ${count} for ${mapping}`, () => {
      const service = parse([mapping]).configuration.services[0]!;
      assert.equal(count, responsesTo(service));
      assert.equal(isSoon, answersSoon(service));
    });
  }

  it("come soon of HTTP and gRPC, and late of a session", () => {
    const isSoon: boolean[] = [];
    for (const protocol of ["http", "grpc", "tcp"]) {
      isSoon.push(answersSoon(parse([`80:web:80/${protocol}`]).configuration.services[0]!));
    }
    assert.same([true, true, false], isSoon);
  });

  it("are a number or a word", () => {
    assert.same(
      ['argument 1, character 29: udp_responses: "many" is out of range; a whole number from 0 to 1000'],
      linesOf(parse(["53:dns:53/udp,udp_responses=many"]).problems),
    );
  });
});
