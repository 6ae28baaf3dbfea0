import { nearest } from "../../../ts-src/weir/text/spelling";

describe("the nearest word", () => {
  const words = ["policy", "refresh", "hold", "hold_empty", "retries"];
  const cases: readonly (readonly [string, string | undefined])[] = [
    ["polcy", "policy"],
    ["polciy", "policy"],
    ["Policy", "policy"],
    ["refrehs", "refresh"],
    ["holdempty", "hold_empty"],
    ["retrys", "retries"],
    ["hld", "hold"],
    ["colour", undefined],
    ["", undefined],
    [string.rep("policy", 1_000_000), undefined],
  ];
  for (const [input, word] of cases) {
    it(`to ${string.sub(input, 1, 20)} is ${word ?? "none"}`, () => assert.equal(word, nearest(input, words)));
  }
});
