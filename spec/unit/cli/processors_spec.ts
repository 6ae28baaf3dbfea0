import { countOf } from "../../../ts-src/weir/cli/processors";

describe("a list of processors", () => {
  it("has single ones and ranges", () => {
    for (const [list, count] of [
      ["0", 1],
      ["0-3", 4],
      ["0-3,8", 5],
      ["1,3,10-11", 4],
    ] as const) {
      assert.equal(count, countOf(list), list);
    }
  });

  it("is none if it is anything else", () => {
    for (const list of ["", "f", "0-x"]) assert.is_nil(countOf(list), list);
  });
});
