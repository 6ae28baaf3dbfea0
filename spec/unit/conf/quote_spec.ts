import { luaKey, luaList, luaString } from "../../../ts-src/weir/conf/syntax/lua_literal";
import { quote } from "../../../ts-src/weir/conf/syntax/quote";
import { seededRandom } from "../support/fakes";

/** The first parameter as nginx reads it (ngx_conf_read_token), and what follows it. */
function readToken(text: string): LuaMultiReturn<[string, string]> {
  if (string.sub(text, 1, 1) !== '"') {
    const [token, rest] = string.match(text, "^([^%s;{}\"'\\$]+)(.*)$");
    return $multi(token ?? "", rest ?? text);
  }
  const unescaped: string[] = [];
  const meanings: Readonly<Record<string, string>> = { '"': '"', "'": "'", "\\": "\\", t: "\t", r: "\r", n: "\n" };
  let at = 2;
  while (at <= text.length && string.sub(text, at, at) !== '"') {
    const character = string.sub(text, at, at);
    const meaning = character === "\\" ? meanings[string.sub(text, at + 1, at + 1)] : undefined;
    unescaped.push(meaning ?? character);
    at += meaning === undefined ? 1 : 2;
  }
  return $multi(table.concat(unescaped), string.sub(text, at + 1));
}

/** Strings of what nginx and Lua give a meaning to, and of bytes. */
function hostileStrings(count: number): string[] {
  const random = seededRandom(7);
  const pieces = [
    ";",
    "{",
    "}",
    '"',
    "'",
    "\\",
    "\n",
    "\r",
    "\t",
    " ",
    "$",
    "#",
    "]]",
    "--",
    "a",
    "0",
    "\\n",
    "\0",
    "\xff",
  ];
  function piece(): string {
    return random() < 0.8 ? pieces[math.floor(random() * pieces.length)]! : string.char(math.floor(random() * 256));
  }
  const strings: string[] = [""];
  while (strings.length < count) {
    const last = strings[strings.length - 1]!;
    strings.push(random() < 0.1 ? piece() : last + piece());
  }
  return strings;
}

describe("a value in nginx.conf", () => {
  it("is one parameter that means the value, whatever it is", () => {
    for (const value of hostileStrings(5000)) {
      const [token, rest] = readToken(`${quote(value)};`);
      assert.equal(value, token);
      assert.equal(";", rest);
    }
  });

  it("stands without quotes where it can", () => {
    assert.equal("/tmp/weir/weir.sock", quote("/tmp/weir/weir.sock"));
    assert.equal("*.example.com", quote("*.example.com"));
    assert.equal('"/tmp/a b"', quote("/tmp/a b"));
    assert.equal('""', quote(""));
  });
});

describe("a value in a block of Lua", () => {
  it("means the value, and shows nginx neither quote, brace nor line", () => {
    for (const value of hostileStrings(5000)) {
      const literal = luaString(value);
      const [inner] = string.match(literal, '^"([^"\'{}#$\n\r[%]]*)"$');
      assert.not_nil(inner, literal);
      assert.equal(value, loadstring(`return ${literal}`)[0]!());
    }
  });

  it("is a field only as a word", () => {
    assert.equal("webserver", luaKey("webserver"));
    assert.equal('["end"]', luaKey("end"));
    assert.equal('["a-80"]', luaKey("a-80"));
    assert.equal('{ "a", "b" }', luaList(["a", "b"]));
    assert.equal("{}", luaList([]));
  });
});
