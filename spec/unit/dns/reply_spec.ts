import { encodeQuery } from "../../../ts-src/weir/dns/encode";
import { isReplyTo, isTruncated } from "../../../ts-src/weir/dns/header";
import { toWire } from "../../../ts-src/weir/dns/name";
import { readReply, type Reply } from "../../../ts-src/weir/dns/reply";
import type { AnyRecord, QuestionType } from "../../../ts-src/weir/model/answer";
import {
  a,
  aaaa,
  cname,
  code,
  labels,
  number,
  octets,
  pointer,
  questionName,
  record,
  replyTo,
  response,
  soa,
  srvData,
  type Sections,
} from "./wire";

const concat = table.concat;
const web = toWire("web.test")!;

function queryFor(type: QuestionType): ReturnType<typeof encodeQuery> {
  return encodeQuery(4660, web, type, true);
}

function read(type: QuestionType, sections: Sections): Reply {
  return readReply(replyTo(queryFor(type).message, sections), web, type);
}

function written(record: AnyRecord): string {
  if (record.type === "SRV") return `${record.priority} ${record.weight} ${record.port} ${record.target}`;
  return record.type === "PTR" ? record.target : record.address;
}

/** `kind`, or `failure reason`, or the records in short. */
function summary(reply: Reply): string {
  if (reply.kind === "failure") return `failure ${reply.reason}`;
  if (reply.kind !== "records") return reply.kind;
  const parts: string[] = [];
  for (const found of reply.records) parts.push(written(found));
  return concat(parts, ", ");
}

function ttlOf(reply: Reply): number {
  assert.equal("records", reply.kind);
  return reply.kind === "records" ? reply.ttl : -1;
}

describe("a datagram", () => {
  const query = queryFor("A");
  const good = replyTo(query.message, {});

  it("answers the query with its id and its question, in whatever case", () => {
    assert.is_true(isReplyTo(query, good));
    assert.is_true(
      isReplyTo(query, string.sub(good, 1, 12) + string.upper(string.sub(good, 13, -5)) + string.sub(good, -4)),
    );
  });

  it("is no answer with another id, name, type or class, or as a query", () => {
    const others = [
      octets("1235") + string.sub(good, 3),
      replyTo(encodeQuery(4660, toWire("wep.test")!, "A", true).message, {}),
      replyTo(queryFor("AAAA").message, {}),
      `${string.sub(good, 1, -2)}\x03`,
      query.message,
      replyTo(query.message, { flags: response + 2048 }),
      string.sub(good, 1, 11),
      string.sub(good, 1, -2),
      string.sub(good, 1, 5) + octets("02") + string.sub(good, 7),
      "",
    ];
    for (const other of others) assert.is_false(isReplyTo(query, other));
  });

  it("may leave the question out only to report an error", () => {
    for (const rcode of [1, 2, 4, 5]) {
      assert.is_true(isReplyTo(query, octets("1234") + number(response + rcode, 2) + octets("0000 0000 0000 0000")));
    }
    for (const rcode of [0, 3]) {
      assert.is_false(isReplyTo(query, octets("1234") + number(response + rcode, 2) + octets("0000 0000 0000 0000")));
    }
  });

  it("says when it was cut", () => {
    assert.is_false(isTruncated(good));
    assert.is_true(isTruncated(replyTo(query.message, { flags: response + 512 })));
  });
});

describe("an answer with records", () => {
  it("that is written out gives both containers", () => {
    const written = octets(`1234 8180 0001 0002 0000 0000 03 776562 04 74657374 00 0001 0001
      03 776562 04 74657374 00 0001 0001 00000258 0004 ac120003
      c00c 0001 0001 00000258 0004 ac120002`);
    assert.same(
      {
        kind: "records",
        records: [
          { type: "A", name: "web.test", ttl: 600, address: "172.18.0.3" },
          { type: "A", name: "web.test", ttl: 600, address: "172.18.0.2" },
        ],
        additional: [],
        ttl: 600,
      },
      readReply(written, web, "A"),
    );
  });

  it("gives only those of the asked type, name and class", () => {
    const answers = [
      aaaa(questionName, 60, 9),
      record(questionName, code.TXT, 5, "\x01x"),
      a(labels("other.test"), 5, 9),
      labels("web.test") + number(1, 2) + number(3, 2) + number(5, 4) + number(4, 2) + octets("0a000009"),
      a(labels("WEB.test"), 60, 1),
    ];
    assert.equal("10.0.0.1", summary(read("A", { answers })));
    assert.equal("fd00::9", summary(read("AAAA", { answers })));
  });

  it("may be kept for the lowest TTL on the way, aliases included", () => {
    assert.equal(30, ttlOf(read("A", { answers: [a(questionName, 60, 1), a(questionName, 30, 2)] })));
    assert.equal(5, ttlOf(read("A", { answers: [cname(questionName, 5, "b.test"), a(labels("b.test"), 60, 1)] })));
    assert.equal(60, ttlOf(read("A", { answers: [a(questionName, 60, 1), a(labels("other.test"), 1, 1)] })));
  });

  it("counts a TTL with the top bit set as zero", () => {
    assert.equal(0, ttlOf(read("A", { answers: [a(questionName, 2147483648, 1)] })));
    assert.equal(2147483647, ttlOf(read("A", { answers: [a(questionName, 2147483647, 1)] })));
  });

  it("is found behind aliases in any order", () => {
    const answers = [
      a(labels("c.test"), 60, 1),
      cname(labels("b.test"), 60, "C.test"),
      cname(questionName, 60, "b.test"),
    ];
    assert.equal("10.0.0.1", summary(read("A", { answers })));
  });

  it("has a thousand of them in a few milliseconds", () => {
    const answers: string[] = [];
    for (const index of $range(1, 1000)) answers.push(aaaa(questionName, 600, index));
    const message = replyTo(queryFor("AAAA").message, { answers });
    const start = os.clock();
    const reply = readReply(message, web, "AAAA");
    const elapsed = os.clock() - start;
    assert.equal("records", reply.kind);
    assert.is_true(elapsed < 0.05, `${elapsed} s`);
  });
});

describe("an answer about a service", () => {
  const two = [
    record(questionName, code.SRV, 30, srvData(1, 0, 8080, "one.web.test")),
    record(questionName, code.SRV, 30, srvData(2, 9, 8081, "two.web.test")),
  ];

  it("gives priority, weight, port and target", () => {
    assert.equal("1 0 8080 one.web.test, 2 9 8081 two.web.test", summary(read("SRV", { answers: two })));
  });

  it("brings along the addresses of its targets and of nobody else", () => {
    const reply = read("SRV", {
      answers: two,
      additionals: [
        a(labels("ONE.web.test"), 7, 1),
        aaaa(labels("one.web.test"), 7, 2),
        a(labels("stranger.test"), 7, 3),
        record(labels("two.web.test"), code.A, 7, "\n"),
        octets("00 0029 04d0 00000000 0000"),
      ],
    });
    assert.same(
      [
        { type: "A", name: "one.web.test", ttl: 7, address: "10.0.0.1" },
        { type: "AAAA", name: "one.web.test", ttl: 7, address: "fd00::2" },
      ],
      reply.kind === "records" ? reply.additional : reply,
    );
  });

  it("keeps the names of two targets at one address", () => {
    const names = ["one.web.test", "two.web.test"];
    const answers: string[] = [];
    const additionals: string[] = [];
    for (const name of names) {
      answers.push(record(questionName, code.SRV, 30, srvData(0, 0, 80, name)));
      additionals.push(a(labels(name), 7, 1));
    }
    const reply = read("SRV", { answers, additionals });
    const found: string[] = [];
    if (reply.kind === "records") for (const { address, name } of reply.additional) found.push(`${name} ${address}`);
    assert.same(["one.web.test 10.0.0.1", "two.web.test 10.0.0.1"], found);
  });

  it("is understood with compressed targets", () => {
    const data = `${number(0, 2)}${number(5, 2)}${number(80, 2)}${octets("01 61")}${pointer(12)}`;
    assert.equal("0 5 80 a.web.test", summary(read("SRV", { answers: [record(questionName, code.SRV, 30, data)] })));
  });

  it("is understood where Docker's DNS marks its records as PTR", () => {
    const mislabelled = record(questionName, code.PTR, 600, srvData(0, 0, 80, "one.web.test"));
    assert.equal("0 0 80 one.web.test", summary(read("SRV", { answers: [mislabelled] })));
  });

  it("is not made from true PTR records", () => {
    const pointerRecord = record(questionName, code.PTR, 600, labels("one.web.test"));
    assert.equal("nodata", summary(read("SRV", { answers: [pointerRecord] })));
  });

  it("says with the target . that there is none", () => {
    const none = record(questionName, code.SRV, 30, srvData(0, 0, 0, ""));
    assert.equal("nodata", summary(read("SRV", { answers: [none] })));
  });

  it("has no peer at port 0", () => {
    const none = record(questionName, code.SRV, 5, srvData(0, 1, 0, "one.web.test"));
    const reply = read("SRV", { answers: [none, two[0]!, two[1]!] });
    assert.equal("1 0 8080 one.web.test, 2 9 8081 two.web.test", summary(reply));
    assert.equal(30, ttlOf(reply));
    assert.equal("nodata", summary(read("SRV", { answers: [none] })));
  });

  it("that has nothing to offer is no referral, whatever comes along with it, and no alias to ask about", () => {
    const authorities = [record(labels("test"), code.NS, 1, labels("ns.test"))];
    for (const data of [srvData(0, 0, 0, ""), srvData(0, 1, 0, "one.web.test")]) {
      const none = record(questionName, code.SRV, 30, data);
      assert.equal("nodata", summary(read("SRV", { answers: [none], authorities })));
      const aliased = [cname(questionName, 1, "b.test"), record(labels("b.test"), code.SRV, 30, data)];
      assert.equal("nodata", summary(read("SRV", { answers: aliased })));
    }
  });
});

describe("an answer about an address", () => {
  it("gives its names", () => {
    const answers = [
      record(questionName, code.PTR, 60, labels("one.Net.test")),
      record(questionName, code.PTR, 30, labels("two.net.test")),
    ];
    const reply = read("PTR", { answers });
    assert.equal("one.net.test, two.net.test", summary(reply));
    assert.equal(30, ttlOf(reply));
  });

  it("is followed through the aliases of a divided zone (RFC 2317)", () => {
    const answers = [
      cname(questionName, 60, "4.0-127.test"),
      record(labels("4.0-127.test"), code.PTR, 60, labels("one.test")),
    ];
    assert.equal("one.test", summary(read("PTR", { answers })));
  });

  it("with something behind a name, or none, is malformed", () => {
    for (const data of [`${labels("one.test")}\0`, "", "\x03on"]) {
      assert.equal("failure malformed", summary(read("PTR", { answers: [record(questionName, code.PTR, 1, data)] })));
    }
  });
});

describe("an answer that was cut within its additional section", () => {
  const service = record(questionName, code.SRV, 30, srvData(0, 1, 8080, "one.web.test"));
  const half = string.sub(a(labels("one.web.test"), 7, 2), 1, -3);

  it("is whole, but for that section, of which nothing is used", () => {
    const reply = read("SRV", { answers: [service], additionals: [a(labels("one.web.test"), 7, 1), half] });
    assert.equal("0 1 8080 one.web.test", summary(reply));
    assert.same([], reply.kind === "records" ? reply.additional : reply);
    assert.equal("10.0.0.1", summary(read("A", { answers: [a(questionName, 60, 1)], additionals: [half] })));
  });

  it("says nothing where it has no records: what is missing may be an error's code", () => {
    assert.equal("failure malformed", summary(read("A", { additionals: [half] })));
    assert.equal("failure malformed", summary(read("A", { flags: response + 3, additionals: [half] })));
  });

  it("was not cut before it: then it is malformed", () => {
    const authorities = [soa(labels("test")), half];
    assert.equal("failure malformed", summary(read("A", { answers: [a(questionName, 60, 1)], authorities })));
  });
});

describe("an answer without records", () => {
  const nxdomain = response + 3;
  const cases: readonly (readonly [string, Sections, string])[] = [
    ["a name that does not exist", { flags: nxdomain, authorities: [soa(labels("test"))] }, "nxdomain"],
    [
      "an alias for a name that does not exist",
      { flags: nxdomain, answers: [cname(questionName, 1, "b.test")] },
      "nxdomain",
    ],
    ["a name without such records", {}, "nodata"],
    ["a name with records of another type", { answers: [aaaa(questionName, 1, 1)] }, "nodata"],
    [
      "an alias for a name without such records",
      { answers: [cname(questionName, 1, "b.test")], authorities: [soa(labels("test"))] },
      "nodata",
    ],
    ["an alias to ask about", { answers: [cname(questionName, 1, "b.test")] }, "alias"],
    ["servers elsewhere", { authorities: [record(labels("test"), code.NS, 1, labels("ns.test"))] }, "failure refused"],
    [
      "its own servers, being one of them",
      { flags: response + 1024, authorities: [record(labels("test"), code.NS, 1, labels("ns.test"))] },
      "nodata",
    ],
    ["SERVFAIL", { flags: response + 2 }, "failure servfail"],
    ["REFUSED", { flags: response + 5 }, "failure refused"],
    ["any other code", { flags: response + 9 }, "failure other_rcode"],
    ["BADVERS, by EDNS0", { additionals: [octets("00 0029 04d0 01000000 0000")] }, "failure other_rcode"],
  ];
  for (const entry of cases) {
    it(`that reports ${entry[0]} is ${entry[2]}`, () => {
      assert.equal(entry[2], summary(read("A", entry[1])));
    });
  }
});

describe("an answer that makes no sense", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["an alias for itself", [cname(questionName, 1, "web.test")]],
    ["aliases in a circle", [cname(questionName, 1, "b.test"), cname(labels("b.test"), 1, "web.test")]],
    ["a compression pointer to itself", [a(pointer(26), 1, 1)]],
    ["a compression pointer forwards", [a(pointer(40), 1, 1)]],
    ["a compression pointer past the end", [a(pointer(16383), 1, 1)]],
    ["an address of three octets", [record(questionName, code.A, 1, "\n\n\n")]],
    ["an address of no octets", [record(questionName, code.A, 1, "")]],
    ["an alias for nothing", [record(questionName, code.CNAME, 1, "")]],
    ["an alias with something behind its name", [record(questionName, code.CNAME, 1, `${labels("b.test")}\0`)]],
    ["fewer records than announced", [a(questionName, 1, 1), ""]],
    ["data that ends past the message", [questionName + octets("0001 0001 00000001 ffff 0a000001")]],
    ["half a record", [string.sub(a(questionName, 1, 1), 1, 9)]],
  ];
  for (const entry of cases) {
    it(`as it has ${entry[0]} is malformed`, () => {
      assert.equal("failure malformed", summary(read("A", { answers: entry[1] })));
    });
  }

  it("as its service has no target is malformed", () => {
    assert.equal(
      "failure malformed",
      summary(read("SRV", { answers: [record(questionName, code.SRV, 1, octets("000000000050"))] })),
    );
  });

  it("is still a report of its error code", () => {
    assert.equal("failure servfail", summary(read("A", { flags: response + 2, answers: [""] })));
  });
});
