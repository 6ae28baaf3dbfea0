import { encodeQuery } from "../../../ts-src/weir/dns/encode";
import { isReplyTo, isTruncated } from "../../../ts-src/weir/dns/header";
import { toWire } from "../../../ts-src/weir/dns/name";
import { readReply } from "../../../ts-src/weir/dns/reply";
import type { QuestionType } from "../../../ts-src/weir/model/answer";
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
  soa,
  srvData,
} from "./wire";

const char = string.char;
const concat = table.concat;
const sub = string.sub;

const web = toWire("web.test")!;
/** The longest message there is. */
const longest = 65535;

function queryFor(type: QuestionType): ReturnType<typeof encodeQuery> {
  return encodeQuery(4660, web, type, true);
}

/** Seconds that reading takes; raises nothing, whatever the message. */
function secondsToRead(message: string, type: QuestionType): number {
  const start = os.clock();
  readReply(message, web, type);
  return os.clock() - start;
}

/** A header that announces 65,535 answers, and this behind the question, cut to the longest message. */
function flooded(rest: string): string {
  const start = replyTo(queryFor("A").message, {});
  return sub(sub(start, 1, 6) + octets("ffff") + sub(start, 9) + rest, 1, longest);
}

/** Numbers in [0, below) that are the same in every run. */
function makeDice(): (below: number) => number {
  let state = 20240229;
  return (below) => {
    state = (state * 16807) % 2147483647;
    return state % below;
  };
}

describe("a message made to cost time", () => {
  // One record whose data, from octet 37 on, is chains of pointers, each to the one before; then records named by their ends.
  const step = 4;
  const chainLength = 100;
  const steps: string[] = [];
  const owners: string[] = [];
  for (const index of $range(0, 3999)) {
    const isFirst = index % chainLength === 0;
    const at = 37 + step * index;
    steps.push(isFirst ? octets("01 61 00 00") : octets("01 61") + pointer(at - step));
    owners.push(a(pointer(at), 1, 1));
  }
  const chains = record("\0", code.TXT, 1, concat(steps));

  const cases: readonly (readonly [string, string])[] = [
    ["thousands of chains of pointers", flooded(chains + concat(owners))],
    ["64 kB of labels without an end", flooded(string.rep(octets("01 61"), 32700))],
    ["64 kB of zeros", flooded(string.rep("\0", longest))],
    ["64 kB of ones", flooded(string.rep(octets("ff"), longest))],
    [
      "thousands of records with the longest of names",
      flooded(string.rep(a(labels(string.rep("a.", 126)), 1, 1), 250)),
    ],
    ["thousands of aliases", flooded(string.rep(cname(questionName, 1, "web.test"), 3000))],
    ["a header only", sub(replyTo(queryFor("A").message, {}), 1, 12)],
  ];
  for (const entry of cases) {
    it(`by ${entry[0]} costs little`, () => {
      const seconds = secondsToRead(entry[1], "A");
      assert.is_true(seconds < 0.1, `${seconds} s`);
    });
  }
});

describe("50,000 mutated answers", () => {
  const types: readonly QuestionType[] = ["A", "AAAA", "SRV"];
  const seeds: string[] = [];
  for (const type of types) {
    seeds.push(
      replyTo(queryFor(type).message, {
        answers: [
          cname(questionName, 60, "real.test"),
          a(labels("real.test"), 60, 1),
          aaaa(labels("real.test"), 60, 1),
          record(labels("real.test"), code.SRV, 60, srvData(1, 2, 3, "one.web.test")),
          record(labels("real.test"), code.PTR, 60, srvData(1, 2, 3, "two.web.test")),
          record(pointer(30), code.TXT, 60, "text"),
        ],
        authorities: [soa(labels("test")), record(questionName, code.NS, 60, labels("ns.test"))],
        additionals: [a(labels("one.web.test"), 60, 1), octets("00 0029 04d0 00000000 0000")],
      }),
    );
  }

  /** Changes one to eight octets, and cuts or lengthens every fourth message. */
  function mutated(seed: string, dice: (below: number) => number): string {
    let message = seed;
    let changes = 1 + dice(8);
    while (changes > 0) {
      const at = dice(message.length) + 1;
      const value = dice(3) === 0 ? 192 + dice(2) : dice(256);
      message = sub(message, 1, at - 1) + char(value) + sub(message, at + 1);
      changes--;
    }
    const fate = dice(8);
    if (fate === 0) return sub(message, 1, dice(message.length));
    return fate === 1 ? message + sub(message, dice(message.length)) : message;
  }

  it("raise no error and cost little, whether they are taken for an answer or not", () => {
    const dice = makeDice();
    let slowest = 0;
    const kinds = new LuaTable<string, number>();
    for (const index of $range(1, 50000)) {
      const type = types[index % 3]!;
      const message = mutated(seeds[index % 3]!, dice);
      const start = os.clock();
      isReplyTo(queryFor(type), message);
      if (message.length >= 12) {
        isTruncated(message);
        const kind = readReply(message, web, type).kind;
        kinds.set(kind, ((kinds.get(kind) as number | undefined) ?? 0) + 1);
      }
      slowest = math.max(slowest, os.clock() - start);
    }
    assert.is_true(slowest < 0.1, `${slowest} s`);
    for (const kind of ["records", "alias", "nodata", "failure"]) assert.not_nil(kinds.get(kind), kind);
  });

  it("whose announced sizes lie are malformed or read within the message", () => {
    for (const size of $range(0, 300)) {
      const lying =
        questionName + number(code.A, 2) + number(1, 2) + number(1, 4) + number(size, 2) + octets("0a000001");
      const reply = readReply(replyTo(queryFor("A").message, { answers: [lying] }), web, "A");
      assert.equal(size === 4 ? "records" : "failure", reply.kind);
    }
  });
});
