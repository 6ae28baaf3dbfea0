import { encodeQuery } from "../../../ts-src/weir/dns/encode";
import { toWire } from "../../../ts-src/weir/dns/name";
import { octets } from "./wire";

const question = "03 777777 04 74657374 00 001c 0001";

describe("a query", () => {
  it("desires recursion and announces 1,232 octets by EDNS0", () => {
    const query = encodeQuery(0xbeef, toWire("www.test")!, "AAAA", true);
    assert.equal(octets(`beef 0100 0001 0000 0000 0001 ${question} 00 0029 04d0 00000000 0000`), query.message);
    assert.equal(octets(question), query.question);
  });

  it("goes without EDNS0 to servers that refuse it", () => {
    const query = encodeQuery(1, toWire("www.test")!, "AAAA", false);
    assert.equal(octets(`0001 0100 0001 0000 0000 0000 ${question}`), query.message);
  });
});
