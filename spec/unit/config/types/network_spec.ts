import { isAddress } from "../../../../ts-src/weir/config/types/address";
import { alwaysDenied, contains, parseNetwork, reachesInto } from "../../../../ts-src/weir/config/types/network";

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
});

describe("what is always denied", () => {
  const denied = [
    "0.0.0.0",
    "0.1.2.3",
    "::",
    "224.0.0.1",
    "239.1.2.3",
    "ff02::1",
    "255.255.255.255",
    // Amazon: machines, tasks and pods
    "169.254.169.254",
    "fd00:ec2::254",
    "169.254.170.2",
    "169.254.170.23",
    "fd00:ec2::23",
    // Alibaba, Oracle, Azure
    "100.100.100.200",
    "192.0.0.192",
    "168.63.129.16",
  ];
  for (const address of denied) {
    it(`has ${address}`, () => assert.is_true(reachesInto(alwaysDenied, address)));
  }

  const others = ["10.0.0.1", "127.0.0.1", "169.254.1.1", "::1", "fd00::1", "fd00:ec2::1", "2001:db8::1", "fe80::1"];
  for (const address of others) {
    it(`does not have ${address}`, () => assert.is_false(reachesInto(alwaysDenied, address)));
  }
});

describe("an IPv4 address within an IPv6 address", () => {
  // 169.254.169.254 is a9fe:a9fe; inverted it is 5601:5601.
  const forms: readonly (readonly [string, string])[] = [
    ["mapped", "::ffff:169.254.169.254"],
    ["mapped, in hexadecimal", "::ffff:a9fe:a9fe"],
    ["compatible", "::169.254.169.254"],
    ["translated", "::ffff:0:169.254.169.254"],
    ["of NAT64", "64:ff9b::169.254.169.254"],
    ["of a NAT64 of one's own with 96 bits", "64:ff9b:1::169.254.169.254"],
    ["of a NAT64 of one's own with 96 bits and a subnet", "64:ff9b:1:2:3:4:a9fe:a9fe"],
    ["of a NAT64 of one's own with 64 bits", "64:ff9b:1:2:a9:fea9:fe00:0"],
    ["of a NAT64 of one's own with 56 bits", "64:ff9b:1:a9:fe:a9fe::"],
    ["of a NAT64 of one's own with 48 bits", "64:ff9b:1:a9fe:a9:fe00::"],
    ["of 6to4", "2002:a9fe:a9fe::1"],
    ["of 6to4, for a whole network behind it", "2002:a9fe:a9fe:1:2:3:4:5"],
    ["of a Teredo client", "2001:0:102:304:0:1234:5601:5601"],
    ["of a Teredo server", "2001:0:a9fe:a9fe:0:1234:1:2"],
    ["of ISATAP", "fe80::5efe:169.254.169.254"],
    ["of ISATAP, globally unique", "2001:db8:1:2:200:5efe:a9fe:a9fe"],
  ];
  for (const [form, address] of forms) {
    it(`is denied where it is ${form}`, () => {
      assert.is_true(reachesInto(alwaysDenied, address), address);
      assert.is_true(reachesInto([parseNetwork("169.254.0.0/16")!], address), address);
      assert.is_false(reachesInto([parseNetwork("10.0.0.0/8")!], address), address);
    });
  }

  const others = [
    "::1",
    "2001:db8::a9fe:a9fe",
    "fd00::a9fe:a9fe",
    "64:ff9a::a9fe:a9fe",
    "64:ff9b:2::a9fe:a9fe",
    "64:ff9b::1:a9fe:a9fe",
    "::1:ffff:a9fe:a9fe",
    "2003:a9fe:a9fe::1",
    "2001:1:a9fe:a9fe::1",
    "fe80::100:5efe:a9fe:a9fe",
    "fe80::5eff:a9fe:a9fe",
    "64:ff9b::10.0.0.1",
    "64:ff9b:1::10.0.0.1",
    "64:ff9b:1:2:0a:0:100:0",
    "::10.0.0.1",
    "2002:a00:1::1",
  ];
  for (const address of others) {
    it(`is not made out of ${address}`, () => assert.is_false(reachesInto(alwaysDenied, address)));
  }

  it("counts for what a user denies, and networks of IPv6 are not taken for IPv4's", () => {
    assert.is_true(reachesInto([parseNetwork("10.0.0.0/8")!], "64:ff9b::10.1.2.3"));
    assert.is_true(reachesInto([parseNetwork("64:ff9b::/96")!], "64:ff9b::10.1.2.3"));
    assert.is_false(reachesInto([parseNetwork("::/128")!], "64:ff9b::10.1.2.3"));
    assert.is_false(reachesInto(alwaysDenied, "no address"));
  });

  it("is no reason to allow it: only what is written counts", () => {
    assert.is_false(contains(parseNetwork("10.0.0.0/8")!, "64:ff9b::10.1.2.3"));
    assert.is_true(contains(parseNetwork("10.0.0.0/8")!, "::ffff:10.1.2.3"));
  });
});
