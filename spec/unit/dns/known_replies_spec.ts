import { makeKnownReplies } from "../../../ts-src/weir/dns/known_replies";
import { a, code, labels, number, questionName } from "./wire";

const web = labels("web");

function answer(id: number, name: string, records: string): string {
  const flags = number(0x8180, 2);
  const counts = number(1, 2) + number(1, 2) + number(0, 4);
  return number(id, 2) + flags + counts + name + number(code.A, 2) + number(1, 2) + records;
}

describe("what a nameserver says again", () => {
  it("is read once, whatever id it comes with", () => {
    const read = makeKnownReplies();
    const first = read(answer(1, web, a(questionName, 30, 5)), web, "A");
    assert.equal("records", first.kind);
    assert.equal(first, read(answer(2, web, a(questionName, 30, 5)), web, "A"));
  });

  it("is read anew when an address or its TTL is another", () => {
    const read = makeKnownReplies();
    const of = (ttl: number, last: number): unknown => {
      const reply = read(answer(1, web, a(questionName, ttl, last)), web, "A");
      return reply.kind === "records"
        ? [reply.ttl, reply.records[0]!.type === "A" && reply.records[0]!.address]
        : reply;
    };
    assert.same([30, "10.0.0.5"], of(30, 5));
    assert.same([30, "10.0.0.6"], of(30, 6));
    assert.same([29, "10.0.0.6"], of(29, 6));
  });

  it("is said about one name and one type only", () => {
    const read = makeKnownReplies();
    const message = answer(1, web, a(questionName, 30, 5));
    assert.equal("records", read(message, web, "A").kind);
    assert.equal("nodata", read(message, web, "AAAA").kind);
    const elsewhere = answer(1, web, a(labels("api"), 30, 5));
    assert.equal("nodata", read(elsewhere, web, "A").kind);
    assert.equal("records", read(elsewhere, labels("api"), "A").kind);
  });

  it("is forgotten before it takes much memory", () => {
    const read = makeKnownReplies();
    const first = read(answer(1, web, a(questionName, 30, 5)), web, "A");
    for (const index of $range(1, 4096)) {
      const name = labels(`web${index}`);
      read(answer(1, name, a(questionName, 30, 5)), name, "A");
    }
    assert.equal(false, first === read(answer(1, web, a(questionName, 30, 5)), web, "A"));
  });
});
