import { listed } from "../../../ts-src/weir/text/wording";

describe("a list of words", () => {
  it("has a word before the last, and commas before that", () => {
    assert.same(
      ["", "http", "http or grpc", "http, grpc or tcp"],
      [listed([], "or"), listed(["http"], "or"), listed(["http", "grpc"], "or"), listed(["http", "grpc", "tcp"], "or")],
    );
  });
});
