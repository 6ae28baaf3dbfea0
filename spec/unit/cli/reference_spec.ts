import { manual } from "../../../ts-src/weir/cli/manual";
import { withReference } from "../../../ts-src/weir/cli/reference";
import { contentOf } from "./run";

describe("docs/options.md", () => {
  it("has the options as they are; make docs writes them", () => {
    const document = contentOf("docs/options.md");
    assert.equal(withReference(document), document);
  });
});

describe("docs/weir.8", () => {
  it("has the commands and options as they are; make docs writes it", () => {
    assert.equal(manual(), contentOf("docs/weir.8"));
  });
});
