import { codeOfStatus, isCall, messageOf, statusOfCode } from "../../../ts-src/weir/http/grpc";

describe("a code of gRPC", () => {
  it("is as good or bad as the status of HTTP that means the same", () => {
    const statuses: number[] = [];
    for (const code of $range(0, 16)) statuses.push(statusOfCode(`${code}`));
    assert.same([200, 499, 500, 400, 504, 404, 409, 403, 429, 400, 409, 400, 501, 500, 503, 500, 401], statuses);
  });

  it("that nobody knows is an error of the peer's, and none at all is none", () => {
    for (const code of ["17", "-1", "1.5", "OK", ""]) assert.equal(500, statusOfCode(code), code);
    assert.equal(200, statusOfCode(undefined));
  });

  it("tells clients what may be tried again", () => {
    const codes: number[] = [];
    for (const status of [404, 413, 500, 502, 503, 504]) codes.push(codeOfStatus(status));
    assert.same([12, 8, 13, 14, 14, 4], codes);
  });
});

describe("a message of gRPC", () => {
  it("is printable ASCII, whatever is in it", () => {
    assert.equal('weir; error=dns_error; details="a: b"', messageOf('weir; error=dns_error; details="a: b"'));
    assert.equal("100%25%0A%C3%A4%7F~", messageOf("100%\n\u00e4\x7f~"));
  });
});

describe("a call of gRPC", () => {
  const types: readonly (readonly [string, boolean])[] = [
    ["application/grpc", true],
    ["application/grpc+proto", true],
    ["Application/GRPC;charset=utf-8", true],
    ["application/grpc-web", false],
    ["application/grpc-web+proto", false],
    ["application/grpcx", false],
    ["application/proto", false],
    ["", false],
  ];
  for (const [type, isOne] of types) {
    it(`${isOne ? "has" : "has not"} the type ${type === "" ? "that is empty" : type}`, () =>
      assert.equal(isOne, isCall(type)));
  }

  it("has a type", () => assert.is_false(isCall(undefined)));
});
