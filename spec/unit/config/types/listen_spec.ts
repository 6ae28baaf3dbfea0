import { listen } from "../../../../ts-src/weir/config/types/listen";

describe("where the admin listener is", () => {
  const good: readonly [string, string][] = [
    ["9090", "127.0.0.1:9090"],
    ["0.0.0.0:9090", "0.0.0.0:9090"],
    ["10.0.0.1:1", "10.0.0.1:1"],
    ["[::1]:65535", "[::1]:65535"],
    ["[::]:9090", "[::]:9090"],
    ["[0:0::1]:9090", "[::1]:9090"],
  ];
  for (const [text, written] of good) {
    it(`is ${text}`, () => {
      const [value] = listen.read(text, {});
      assert.equal(written, listen.write(value!));
    });
  }

  const bad = [
    "",
    "0",
    "65536",
    "999999",
    "-1",
    "localhost:80",
    "::1:80",
    "1.2.3.4",
    "1.2.3.4:",
    "[::1]",
    "9090;",
    "1.2.3:80",
    "$x",
  ];
  for (const text of bad) {
    it(`is not "${text}"`, () => {
      const [value, rejection] = listen.read(text, {});
      assert.is_nil(value);
      assert.matches("is no port", rejection!.what);
    });
  }
});
