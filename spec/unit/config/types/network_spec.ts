import { isAddress } from "../../../../ts-src/weir/config/types/address";
import { alwaysDenied, contains, parseNetwork } from "../../../../ts-src/weir/config/types/network";

describe("an address", () => {
  const addresses = [
    "1.2.3.4",
    "0.0.0.0",
    "::",
    "::1",
    "fd00::1",
    "1:2:3:4:5:6:7:8",
    "1:2:3:4:5:6:7::",
    "::ffff:10.0.0.1",
  ];
  for (const text of addresses) {
    it(`is ${text}`, () => assert.is_true(isAddress(text)));
  }

  const others = [
    "",
    "1.2.3",
    "1.2.3.4.5",
    "01.2.3.4",
    "256.1.1.1",
    "1:2:3",
    "1::2::3",
    ":::",
    ":1",
    "1:",
    "12345::",
    "1:2:3:4:5:6:7:8:9",
    "1:2:3:4:5:6:7:8::",
    "::1.2.3",
    "1.2.3.4::",
    "fe80::1%eth0",
    "[::1]",
    string.rep("1", 1_000_000),
  ];
  for (const text of others) {
    it(`is not ${string.sub(text, 1, 30)}`, () => assert.is_false(isAddress(text)));
  }
});

describe("a network", () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ["10.0.0.0/8", "10.255.0.1", true],
    ["10.0.0.0/8", "11.0.0.0", false],
    ["10.128.0.0/9", "10.128.0.0", true],
    ["10.128.0.0/9", "10.127.255.255", false],
    ["192.168.1.17/32", "192.168.1.17", true],
    ["192.168.1.17/31", "192.168.1.18", false],
    ["192.168.1.17", "192.168.1.17", true],
    ["0.0.0.0/0", "255.255.255.255", true],
    ["0.0.0.0/0", "::1", false],
    ["::/0", "1.2.3.4", false],
    ["::/0", "fd00::1", true],
    ["fd00::/8", "fdab::1", true],
    ["fd00::/8", "fe00::1", false],
    ["2001:db8::/33", "2001:db8:8000::", false],
    ["10.0.0.0/8", "::ffff:10.0.0.1", true],
    ["10.0.0.0/8", "no address", false],
  ];
  for (const [network, address, isInside] of cases) {
    it(`${network} ${isInside ? "has" : "does not have"} ${address}`, () => {
      assert.equal(isInside, contains(parseNetwork(network)!, address));
    });
  }

  for (const text of [
    "10.0.0.0/33",
    "::/129",
    "10.0.0.0/",
    "10.0.0.0/8/8",
    "10.0.0/8",
    "web",
    "",
    "/8",
    "10.0.0.0/-1",
  ]) {
    it(`is not ${text}`, () => assert.is_nil(parseNetwork(text)));
  }

  it("that is always denied has the addresses at which clouds tell secrets", () => {
    for (const address of [
      "169.254.169.254",
      "fd00:ec2::254",
      "0.0.0.0",
      "::",
      "239.1.2.3",
      "ff02::1",
      "255.255.255.255",
    ]) {
      let isDenied = false;
      for (const network of alwaysDenied) isDenied = isDenied || contains(network, address);
      assert.is_true(isDenied, address);
    }
  });
});
