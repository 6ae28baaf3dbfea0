import { remembering } from "../../../ts-src/weir/dns/memo";

describe("what is remembered", () => {
  it("is made once for each text", () => {
    const made: string[] = [];
    const find = remembering(2, (text) => {
      made.push(text);
      return `${text}!`;
    });
    assert.equal("a!", find("a"));
    assert.equal("b!", find("b"));
    assert.equal("a!", find("a"));
    assert.same(["a", "b"], made);
  });

  it("is bounded: with one too many, all are forgotten", () => {
    const made: string[] = [];
    const find = remembering(2, (text) => {
      made.push(text);
      return text;
    });
    for (const text of ["a", "b", "c", "c", "a"]) find(text);
    assert.same(["a", "b", "c", "a"], made);
  });
});
