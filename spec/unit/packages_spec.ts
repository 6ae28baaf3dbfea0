import { version, versionDate } from "../../ts-src/weir/model/version";
import { contentOf, run } from "./cli/run";

/** What the first match of a pattern in a file captures. */
function found(path: string, pattern: string): string | undefined {
  return string.match(contentOf(path), pattern)[0];
}

const [rockspec] = string.match(run("ls *.rockspec").stdout, "^(.*)\n$");
const homepage = found("package.json", '"homepage": "([^"]+)"');

describe("what Weir is installed from", () => {
  it("has one version, which package.json says", () => {
    assert.equal(found("package.json", '"version": "([^"]+)"'), version);
    assert.equal(`weir-${version}-1.rockspec`, rockspec);
    const places: readonly (readonly [string, string])[] = [
      ["package-lock.json", '"version": "([^"]+)"'],
      [rockspec!, 'version = "(.-)%-1"'],
      [rockspec!, 'tag = "v(.-)"'],
      ["dist.ini", "\nversion = (%S+)"],
      ["Dockerfile", "\nARG VERSION=(%S+)"],
    ];
    for (const [path, pattern] of places) assert.equal(version, found(path, pattern), path);
  });

  it("has a version that the changelog knows, unless that is still to come", () => {
    const heading = found("CHANGELOG.md", "\n## ([^\n]+)");
    if (heading !== "Unreleased") assert.equal(`${version} - ${versionDate}`, heading);
  });

  it("has one address, which package.json says", () => {
    const places: readonly (readonly [string, string])[] = [
      [rockspec!, 'url = "git%+(.-)%.git"'],
      [rockspec!, 'homepage = "(.-)"'],
      ["dist.ini", "\nrepo_link = (%S+)"],
      ["Dockerfile", 'image.url="(.-)"'],
      ["Dockerfile", 'image.source="(.-)%.git"'],
      ["Dockerfile", 'image.documentation="(.-)/docs"'],
    ];
    for (const [path, pattern] of places) assert.equal(homepage, found(path, pattern), path);
  });

  it("has one description", () => {
    const description = found("package.json", '"description": "(.-), inside OpenResty"');
    const places: readonly (readonly [string, string])[] = [
      [rockspec!, 'summary = "(.-), inside OpenResty"'],
      ["dist.ini", "\nabstract = ([^\n]+)"],
      ["Dockerfile", 'image.description="(.-)"'],
      ["docs/weir.8", "\nweir \\%- ([^\n]+)"],
    ];
    for (const [path, pattern] of places) {
      assert.equal(description, string.gsub(found(path, pattern) ?? "", "\\", "")[0], path);
    }
  });

  it("is for OPM where Lua is", () => {
    assert.equal("lua-out", found("dist.ini", "\nlib_dir = (%S+)"));
    assert.equal("lua-out/weir.lua", found("dist.ini", "\nmain_module = (%S+)"));
    assert.equal(0, run("test -f lua-out/weir.lua").status);
  });
});
