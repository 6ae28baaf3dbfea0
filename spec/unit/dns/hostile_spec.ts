import { readReply } from "../../../ts-src/weir/dns/reply";
import type { QuestionType } from "../../../ts-src/weir/model/answer";
import { hostileMessage, makeDice, queryFor, read, types, web } from "./hostile";
import { a, cname, code, labels, number, octets, pointer, questionName, record, replyTo } from "./wire";

const concat = table.concat;
const sub = string.sub;

/** The longest message there is. */
const longest = 65535;

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

describe("50,000 mutated and generated messages", () => {
  it("raise no error and cost little, whether they are taken for an answer or not", () => {
    const dice = makeDice(20240229);
    let slowest = 0;
    const kinds = new LuaSet<string>();
    for (const index of $range(1, 50000)) {
      const type = types[index % types.length]!;
      const query = queryFor(type);
      const message = hostileMessage(query.message, dice);
      const start = os.clock();
      kinds.add(read(query, type, message));
      slowest = math.max(slowest, os.clock() - start);
    }
    assert.is_true(slowest < 0.1, `${slowest} s`);
    for (const kind of ["records", "alias", "nodata", "failure", "foreign"]) assert.is_true(kinds.has(kind), kind);
  });
});

describe("an announced size that lies", () => {
  it("makes a message malformed, or is read within it", () => {
    for (const size of $range(0, 300)) {
      const lying =
        questionName + number(code.A, 2) + number(1, 2) + number(1, 4) + number(size, 2) + octets("0a000001");
      const reply = readReply(replyTo(queryFor("A").message, { answers: [lying] }), web, "A");
      assert.equal(size === 4 ? "records" : "failure", reply.kind);
    }
  });
});
