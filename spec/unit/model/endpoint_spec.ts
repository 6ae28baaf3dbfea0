import { bracketed, endpointId, isIPv6 } from "../../../ts-src/weir/model/endpoint";

describe("an endpoint's id", () => {
  it("is address and port", () => {
    assert.equal("10.0.0.1:80", endpointId("10.0.0.1", 80));
  });

  it("keeps an IPv6 address apart from the port", () => {
    assert.equal("[fd00::1]:80", endpointId("fd00::1", 80));
  });
});

describe("an address beside a port", () => {
  it("is in brackets only for IPv6", () => {
    assert.equal("[::1]", bracketed("::1"));
    assert.equal("127.0.0.1", bracketed("127.0.0.1"));
    assert.is_true(isIPv6("::1"));
    assert.is_false(isIPv6("127.0.0.1"));
  });
});
