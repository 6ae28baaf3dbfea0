import { json } from "../../../ts-src/weir/text/json";

describe("JSON", () => {
  const cases: readonly (readonly [string, unknown])[] = [
    ['{"a":1,"b":"two"}', { b: "two", a: 1 }],
    ['[1,[],["x"],{"y":true}]', [1, [], ["x"], { y: true }]],
    ["0.125", 0.125],
    ["1764000000", 1764000000],
    ["-0.500", -0.5],
    ['"a\\"b\\\\c\\u000ad\\u001b"', 'a"b\\c\nd\u001b'],
    ["false", false],
  ];
  for (const [text, value] of cases) {
    it(`says ${text}`, () => {
      assert.equal(text, json(value));
    });
  }
});
