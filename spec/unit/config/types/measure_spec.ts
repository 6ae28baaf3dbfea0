import { writeDuration, writeSize } from "../../../../ts-src/weir/config/types/measure";
import { parse } from "../sources/problems";

describe("a duration", () => {
  const seconds: readonly (readonly [string, number])[] = [
    ["0", 0],
    ["2", 2],
    ["2s", 2],
    ["500ms", 0.5],
    ["0.5s", 0.5],
    ["1.5m", 90],
    ["1h", 3600],
    ["1d", 86400],
    ["2S", 2],
  ];
  for (const [text, value] of seconds) {
    it(`${text} is ${value} seconds`, () => {
      assert.equal(value, parse([`80:web:80,hold=${text}`]).configuration.services[0]!.hold);
    });
  }

  for (const text of ["", "s", "-1s", "1 s", "1e3", "0x10", "1.2.3", "inf", "nan", "1w", string.rep("9", 400)]) {
    it(`is not ${string.sub(text, 1, 20)}`, () =>
      assert.equal(1, parse([`--hold=${text}`, "80:web:80"]).problems.length));
  }

  it("is written as nginx reads it", () => {
    assert.equal("0s", writeDuration(0));
    assert.equal("60s", writeDuration(60));
    assert.equal("500ms", writeDuration(0.5));
    assert.equal("1001ms", writeDuration(1.001));
  });
});

describe("a size", () => {
  it("is written as nginx reads it", () => {
    assert.equal("0", writeSize(0));
    assert.equal("1000", writeSize(1000));
    assert.equal("512k", writeSize(512 * 1024));
    assert.equal("4m", writeSize(4 * 1024 * 1024));
    assert.equal("2048m", writeSize(2 * 1024 ** 3));
  });
});
