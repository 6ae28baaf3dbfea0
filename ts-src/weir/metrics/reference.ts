import { wrapped } from "../text/wrap";
import { type Family, families } from "./families";

const START = "<!-- metrics -->";
const FINISH = "<!-- /metrics -->";
const WIDTH = 120;

function entryOf({ help, labels, name, type }: Family): readonly string[] {
  const names: string[] = [];
  for (const label of labels) names.push(`\`${label}\``);
  const lines = [`- \`${name}\` (${type}; ${table.concat(names, ", ")})`];
  for (const line of wrapped(help, WIDTH - 2)) lines.push(`  ${line}`);
  return lines;
}

/** The document with all metrics between its marks, in Markdown. */
function updated(document: string): string {
  const lines: string[] = [];
  for (const family of families) for (const line of entryOf(family)) lines.push(line);
  const [from] = string.find(document, START, 1, true);
  const [to] = string.find(document, FINISH, 1, true);
  const list = table.concat(lines, "\n");
  return `${string.sub(document, 1, from + START.length - 1)}\n\n${list}\n\n${string.sub(document, to)}`;
}

export { updated };
