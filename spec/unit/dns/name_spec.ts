import { nameAt, nameEnd, toText, toWire } from "../../../ts-src/weir/dns/name";
import { labels, octets, pointer } from "./wire";

const label63 = string.rep("a", 63);
/** Four labels of 63, 63, 63 and 61 octets: 255 on the wire. */
const longest = `${label63}.${label63}.${label63}.${string.rep("b", 61)}`;

describe("a written name", () => {
  it("travels as labels with their lengths", () => {
    assert.equal(octets("03 777777 04 74657374 00"), toWire("www.test"));
  });

  it("is the same with a dot at the end and in capitals", () => {
    assert.equal(toWire("www.test"), toWire("WWW.Test."));
  });

  it("may be the root", () => {
    assert.equal("\0", toWire("."));
    assert.equal(".", toText("\0"));
  });

  it("may have underscores and hyphens, as services do", () => {
    assert.equal(labels("_http._tcp.my-web"), toWire("_http._tcp.my-web"));
  });

  it("has at most 63 octets in a label and 255 in all", () => {
    assert.not_nil(toWire(label63));
    assert.is_nil(toWire(`${label63}a`));
    assert.equal(255, toWire(longest)!.length);
    assert.is_nil(toWire(`${longest}b`));
  });

  it("has no empty labels, white space, controls, escapes or other than ASCII", () => {
    for (const impossible of ["", "..", ".test", "a..test", "a b", "a\0b", "a\nb", "a\\.b", "bücher.test"]) {
      assert.is_nil(toWire(impossible), impossible);
    }
  });

  it("comes back as it was written", () => {
    for (const name of ["a", "www.test", "_http._tcp.web", longest]) assert.equal(name, toText(toWire(name)!));
  });
});

describe("a name in a message", () => {
  it("cannot be misread where it holds dots, backslashes, white space or octets beyond ASCII", () => {
    assert.equal("a\\046b\\092.\\032\\255\\000.test", toText(octets("04 612e625c 03 20ff00 04 74657374 00")));
  });

  it("is read in lower case, through pointers", () => {
    const message = octets("04 54455354 00") + octets("03 575757") + pointer(0) + pointer(6);
    assert.equal(labels("www.test"), nameAt(message, 7, new LuaTable()));
    assert.equal(labels("www.test"), nameAt(message, 13, new LuaTable()));
    assert.equal(13, nameEnd(message, 7));
  });

  it("is none when pointers lead forwards, to themselves, or in circles", () => {
    assert.is_nil(nameAt(pointer(0), 1, new LuaTable()));
    assert.is_nil(nameAt(pointer(2) + labels("a"), 1, new LuaTable()));
    assert.is_nil(nameAt(octets("01 61") + pointer(0), 1, new LuaTable()));
    assert.is_nil(nameAt(octets("01 61") + pointer(0), 3, new LuaTable()));
  });

  it("is none when it runs past the message's end", () => {
    for (const cut of ["", "03", "03 7777", "03 777777", "c0", "03 777777 c0"]) {
      assert.is_nil(nameEnd(octets(cut), 1), cut);
      assert.is_nil(nameAt(octets(cut), 1, new LuaTable()), cut);
    }
  });

  it("is none with a label type that was never assigned", () => {
    assert.is_nil(nameEnd(octets("40 00"), 1));
    assert.is_nil(nameAt(octets("80 00 00"), 1, new LuaTable()));
  });

  it("is none when pointers make it longer than 255 octets", () => {
    const tail = `${octets("3f")}${label63}`;
    const message = tail + tail + tail + octets("3d") + string.rep("b", 61) + octets("00");
    assert.equal(255, nameAt(message, 1, new LuaTable())!.length);
    assert.is_nil(nameAt(message + octets("01 61") + pointer(0), message.length + 1, new LuaTable()));
  });
});
