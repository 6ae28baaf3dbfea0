import { candidatesOf } from "../../../ts-src/weir/dns/search";

function names(name: string, search: readonly string[], ndots: number): readonly string[] {
  const found: string[] = [];
  for (const candidate of candidatesOf(name, search, ndots)) found.push(candidate.name);
  return found;
}

const search = ["a.test", "b.test"];

describe("a name's candidates", () => {
  it("are the search list, then itself, for fewer dots than ndots", () => {
    assert.same(["web.a.test", "web.b.test", "web"], names("web", search, 1));
    assert.same(["x.web.a.test", "x.web.b.test", "x.web"], names("x.web", search, 5));
  });

  it("are itself, then the search list, for as many dots as ndots", () => {
    assert.same(["web", "web.a.test", "web.b.test"], names("web", search, 0));
    assert.same(["x.web", "x.web.a.test", "x.web.b.test"], names("x.web", search, 1));
  });

  it("are only itself with a dot at the end or without a search list", () => {
    assert.same(["web"], names("web.", search, 1));
    assert.same(["web"], names("web", [], 1));
  });

  it("are asked once where the root is a search domain", () => {
    assert.same(["web.a.test", "web"], names("web", [".", "a.test"], 1));
  });

  it("include names that cannot exist, marked as such", () => {
    const first = candidatesOf("web", [string.rep("a.", 127)], 1)[0];
    assert.is_nil(first!.wire);
  });
});
