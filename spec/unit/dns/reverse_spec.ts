import { reverseName } from "../../../ts-src/weir/dns/reverse";

describe("the name that stands for an address", () => {
  it("has the octets of an IPv4 address from the last to the first", () => {
    assert.equal("4.3.2.10.in-addr.arpa.", reverseName("10.2.3.4"));
    assert.equal("255.0.0.127.in-addr.arpa.", reverseName("127.0.0.255"));
  });

  it("has all digits of an IPv6 address from the last to the first (RFC 3596, section 2.5)", () => {
    assert.equal(
      "b.a.9.8.7.6.5.0.4.0.0.0.3.0.0.0.2.0.0.0.1.0.0.0.0.0.0.0.1.2.3.4.ip6.arpa.",
      reverseName("4321:0:1:2:3:4:567:89ab"),
    );
    assert.equal(`1.${string.rep("0.", 31)}ip6.arpa.`, reverseName("::1"));
  });

  it("is IPv4's for an IPv4 address in the clothes of IPv6", () => {
    assert.equal("1.0.0.10.in-addr.arpa.", reverseName("::ffff:10.0.0.1"));
  });

  it("is not there for what is no address", () => {
    for (const text of ["", "web", "10.0.0", "10.0.0.0/8", "fe80::1%eth0", "[::1]"]) assert.is_nil(reverseName(text));
  });
});
