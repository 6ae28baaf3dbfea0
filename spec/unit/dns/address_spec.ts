import { ipv4Text, ipv6Text } from "../../../ts-src/weir/dns/address";
import { octets } from "./wire";

describe("the text of an address", () => {
  it("is dotted decimal for IPv4", () => {
    assert.equal("0.9.10.255", ipv4Text(octets("00 09 0a ff"), 1));
  });

  // RFC 5952, sections 4 and 5
  const cases: readonly (readonly [string, string])[] = [
    ["0000 0000 0000 0000 0000 0000 0000 0000", "::"],
    ["0000 0000 0000 0000 0000 0000 0000 0001", "::1"],
    ["fe80 0000 0000 0000 0000 0000 0000 0000", "fe80::"],
    ["2001 0db8 0000 0000 0000 0000 0002 0001", "2001:db8::2:1"],
    ["2001 0db8 0000 0001 0001 0001 0001 0001", "2001:db8:0:1:1:1:1:1"],
    ["2001 0000 0000 0001 0000 0000 0000 0001", "2001:0:0:1::1"],
    ["2001 0db8 0000 0000 0001 0000 0000 0001", "2001:db8::1:0:0:1"],
    ["2001 0db8 aaaa bbbb cccc dddd eeee aaaa", "2001:db8:aaaa:bbbb:cccc:dddd:eeee:aaaa"],
    ["0001 0002 0003 0004 0005 0006 0000 0000", "1:2:3:4:5:6::"],
    ["0000 0000 0000 0000 0000 ffff c000 0201", "::ffff:192.0.2.1"],
    ["0000 0000 0000 0000 0001 ffff c000 0201", "::1:ffff:c000:201"],
  ];
  for (const entry of cases) {
    it(`is ${entry[1]} for ${entry[0]}`, () => {
      assert.equal(entry[1], ipv6Text(octets(entry[0]), 1));
    });
  }
});
