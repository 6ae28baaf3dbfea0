import { withReference } from "../../../ts-src/weir/cli/reference";
import { contentOf } from "./run";

describe("the README", () => {
  it("has the options as they are; make docs writes them", () => {
    const readme = contentOf("README.md");
    assert.equal(withReference(readme), readme);
  });
});
