import { contentOf, run } from "./cli/run";

/** What a line may have of characters, and the README of lines, to be read without scrolling. */
const WIDTH = 120;
const README_LINES = 150;

/** The bytes of UTF-8 that begin no character. */
const FURTHER_BYTES = `[${string.char(0x80)}-${string.char(0xbf)}]`;

function charactersOf(line: string): number {
  const [characters] = string.gsub(line, FURTHER_BYTES, "");
  return characters.length;
}

function linesOf(path: string): string[] {
  const lines: string[] = [];
  for (const [line] of string.gmatch(contentOf(path), "([^\n]*)\n")) lines.push(line!);
  return lines;
}

function documents(): string[] {
  const paths: string[] = [];
  const { stdout } = run("ls README.md CONTRIBUTING.md SECURITY.md docs/*.md");
  for (const [path] of string.gmatch(stdout, "[^\n]+")) paths.push(path!);
  return paths;
}

/** As GitHub makes an anchor of a heading: in lower case, without punctuation, with hyphens for blanks. */
function anchorOf(heading: string): string {
  const [words] = string.gsub(string.lower(heading), "[^%w_%s-]", "");
  const [anchor] = string.gsub(words, "%s", "-");
  return anchor;
}

function hasAnchor(path: string, anchor: string): boolean {
  for (const line of linesOf(path)) {
    const [heading] = string.match(line, "^#+ (.+)$");
    if (heading !== undefined && anchorOf(heading) === anchor) return true;
  }
  return false;
}

function exists(path: string): boolean {
  const [file] = io.open(path, "r");
  if (file === undefined) return false;
  file.close();
  return true;
}

/** Whether a link of a document leads somewhere in the repository; links to other places are not followed. */
function isFollowed(from: string, link: string): boolean {
  const [elsewhere] = string.match(link, "^%a+:");
  if (elsewhere !== undefined) return true;
  const [path, anchor] = string.match(link, "^([^#]*)#?(.*)$");
  const [folder] = string.match(from, "^(.*/)");
  const target = path === "" ? from : (folder ?? "") + path!;
  return exists(target) && (anchor === "" || hasAnchor(target, anchor!));
}

describe("the documents", () => {
  it("have no line that needs scrolling", () => {
    const tooLong: string[] = [];
    for (const path of documents()) {
      for (const line of linesOf(path)) if (charactersOf(line) > WIDTH) tooLong.push(`${path}: ${line}`);
    }
    assert.same([], tooLong);
    assert.is_true(documents().length > 9);
  });

  it("have links that lead somewhere", () => {
    const dead: string[] = [];
    for (const path of documents()) {
      for (const [link] of string.gmatch(contentOf(path), "%]%(([^)%s]+)%)")) {
        if (!isFollowed(path, link!)) dead.push(`${path}: ${link!}`);
      }
    }
    assert.same([], dead);
  });
});

describe("the README", () => {
  it("is read in five minutes: it has at most 150 lines", () => {
    assert.is_true(linesOf("README.md").length <= README_LINES);
  });

  it("keeps the two commands that set up what is missing", () => {
    const readme = contentOf("README.md");
    for (const command of ["make demo", "make test"]) {
      const [found] = string.match(readme, `\n    ${command}\n`);
      assert.is_true(found !== undefined, command);
    }
  });
});
