import { isOwnHost } from "../../../ts-src/weir/admin/hosts";
import { bearsToken, readToken } from "../../../ts-src/weir/admin/token";
import { sameInConstantTime } from "../../../ts-src/weir/text/constant_time";
import { memoryFiles } from "../support/fakes";

describe("the hosts of the admin listener", () => {
  const allowed = ["weir.internal", "*.ops.example.com"];
  const own = [
    "127.0.0.1",
    "127.0.0.1:9090",
    "10.0.0.1:80",
    "[::1]",
    "[::1]:9090",
    "localhost",
    "LocalHost:9090",
    "weir.internal",
    "WEIR.internal:1",
    "a.ops.example.com",
  ];
  for (const host of own) it(`are ${host}`, () => assert.is_true(isOwnHost(host, allowed)));

  const others = [
    "",
    "evil.example",
    "localhost.evil.example",
    "127.0.0.1.evil.example",
    "127.1",
    "0x7f.1",
    "2130706433",
    "ops.example.com",
    "aops.example.com",
    "weir.internal.evil.example",
    "localhost:9090:80",
    "[::1]evil.example",
    "[evil.example]",
    "user@localhost",
    "localhost/",
    "localhost.",
    "127.0.0.1.",
    "127.0.0.1:evil",
    "127.0.0.1@evil.example",
    "evil.example#127.0.0.1",
    "[fe80::1%25eth0]:1",
    "lоcalhost",
  ];
  for (const host of others) it(`are not "${host}"`, () => assert.is_false(isOwnHost(host, allowed)));
});

describe("a token", () => {
  const texts = new LuaMap<string, string>();
  texts.set("/good", "  0123456789abcdef\n\n");
  texts.set("/short", "0123456789abcde\n");
  texts.set("/empty", "");
  texts.set("/blank", "                    \n");
  texts.set("/unicode", "0123456789abcdefé");
  texts.set("/two", "0123456789abcdef\n0123456789abcdef\n");
  const files = memoryFiles(texts);

  it("is what is in its file, without the blanks around it", () => {
    const [token] = readToken("/good", files);
    assert.equal("0123456789abcdef", token);
  });

  for (const file of ["/short", "/empty", "/blank", "/unicode", "/two", "/missing"]) {
    it(`is not in ${file}, and what is there is not said`, () => {
      const [token, problem] = readToken(file, files);
      assert.is_nil(token);
      assert.is_nil(string.find(problem!, "0123456789", 1, true)[0]);
    });
  }

  it("is borne by its very letters, as a bearer's alone", () => {
    const digest = (text: string): string => `${text}.`;
    const bears = (authorization: string): boolean => bearsToken(authorization, "0123456789abcdef", digest);
    assert.is_true(bears("Bearer 0123456789abcdef"));
    assert.is_true(bears("bearer  0123456789abcdef"));
    for (const other of ["", "Bearer", "Bearer ", "Basic 0123456789abcdef", "Bearer 0123456789abcdeF"]) {
      assert.is_false(bears(other));
    }
    assert.is_false(bears("Bearer 0123456789abcdef x"));
    assert.is_false(bears("Bearer 0123456789abcdef0"));
  });
});

describe("texts compared in constant time", () => {
  it("are the same only in every character", () => {
    assert.is_true(sameInConstantTime("", ""));
    assert.is_true(sameInConstantTime("abc", "abc"));
    for (const other of ["", "ab", "abd", "bbc", "abcd", "cba", "acb"])
      assert.is_false(sameInConstantTime("abc", other));
  });
});
