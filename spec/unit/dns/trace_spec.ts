import type { Trace } from "../../../ts-src/weir/model/trace";
import { clientOf, fakeServers, formatError, nodata, nxdomain, servfail, type Script } from "./nameservers";
import { a, cname, questionName, type Sections } from "./wire";

const one: Sections = { answers: [a(questionName, 60, 1)] };

/** What is noted of one lookup, a line for each message. */
function traceOf(script: Script, name: string, search: readonly string[] = []): readonly string[] {
  const servers = fakeServers(script);
  const client = clientOf(servers, { search });
  const trace: Trace = [];
  client.resolve(name, "A", trace);
  const lines: string[] = [];
  for (const { name: full, records, result, seconds, server, transport, ttl, type } of trace) {
    lines.push(`${server} ${full} ${type} ${transport} ${result} ${records} ${ttl ?? "-"} ${seconds}`);
  }
  return lines;
}

describe("the trace of a lookup", () => {
  it("has every nameserver that was asked, what it said and how long that took", () => {
    assert.same(
      ["n1:53 web.test A udp timeout 0 - 0.5", "n2:53 web.test A udp records 1 60 0"],
      traceOf({ "n1 web.test A": "silent", "n2 web.test A": one }, "web.test"),
    );
    assert.same(
      [
        "n1:53 web.test A udp unreachable 0 - 0",
        "n1:53 web.test A tcp unreachable 0 - 0",
        "n2:53 web.test A udp servfail 0 - 0",
        "n2:53 web.test A udp servfail 0 - 0",
      ],
      traceOf({ "n1 web.test A": "closed", "n2 web.test A": servfail }, "web.test"),
    );
  });

  it("has every name of the search list that was tried", () => {
    assert.same(
      [
        "n1:53 web.a.test A udp nxdomain 0 - 0",
        "n1:53 web.b.test A udp records 1 60 0",
        "n1:53 web.a.test AAAA udp nxdomain 0 - 0",
      ],
      traceOf({ "n1 web.a.test A": nxdomain, "n1 web.b.test A": one }, "web", ["a.test", "b.test"]),
    );
  });

  it("tells a truncated answer from what came over TCP after it", () => {
    assert.same(
      ["n1:53 web.test A udp truncated 0 - 0", "n1:53 web.test A tcp records 1 60 0"],
      traceOf({ "n1 web.test A": "cut", "n1 web.test A tcp": one }, "web.test"),
    );
    assert.same(
      [
        "n1:53 web.test A udp truncated 0 - 0",
        "n1:53 web.test A tcp timeout 0 - 1",
        "n2:53 web.test A udp nodata 0 - 0",
      ],
      traceOf({ "n1 web.test A": "cut", "n1 web.test A tcp": "silent", "n2 web.test A": nodata }, "web.test"),
    );
  });

  it("has the questions that an alias caused, and the word of a code that is no answer", () => {
    const alias: Sections = { answers: [cname(questionName, 30, "real.test")] };
    assert.same(
      ["n1:53 web.test A udp alias 0 30 0", "n1:53 real.test A udp records 1 60 0"],
      traceOf({ "n1 web.test A": alias, "n1 real.test A": one }, "web.test"),
    );
    assert.same(
      ["n1:53 web.test A udp formerr 0 - 0", "n1:53 web.test A udp records 1 60 0"],
      traceOf({ "n1 web.test A": formatError, "n1 web.test A plain": one }, "web.test"),
    );
    assert.same(
      ["n1:53 web.test A udp malformed 0 - 0", "n2:53 web.test A udp rcode_9 0 - 0"],
      traceOf({ "n1 web.test A": "garbage", "n2 web.test A": { flags: 0x8009 } }, "web.test"),
    );
  });
});
