import { readFileSync, writeFileSync } from "node:fs";
import { format } from "prettier";
import type { Measure } from "./measure.ts";

const DOCUMENT = "docs/performance.md";
const BEGIN = "<!-- performance -->";
const END = "<!-- /performance -->";
/** The longest line that is read without scrolling. */
const WIDTH = 120;

/** A Markdown list whose lines all fit: a table of such measures would be 250 characters wide. */
async function listOf(measures: readonly Measure[]): Promise<string> {
  const items = measures.map(({ what, limit, today }) => {
    const atMost = limit === undefined ? "" : ` (at most ${limit})`;
    return `- **${what}**${atMost}: ${today}`;
  });
  return (await format(items.join("\n"), { parser: "markdown", printWidth: WIDTH, proseWrap: "always" })).trimEnd();
}

/** Replaces what stands in the document between the marks. */
function writeDocument(list: string): void {
  const text = readFileSync(DOCUMENT, "utf8");
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`${DOCUMENT} has no place for the list: ${BEGIN} … ${END}`);
  writeFileSync(DOCUMENT, `${text.slice(0, begin + BEGIN.length)}\n\n${list}\n\n${text.slice(end)}`);
}

export { listOf, writeDocument };
