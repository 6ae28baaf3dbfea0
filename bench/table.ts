import { readFileSync, writeFileSync } from "node:fs";
import { format } from "prettier";
import type { Measure } from "./measure.ts";

const README = "README.md";
const BEGIN = "<!-- performance -->";
const END = "<!-- /performance -->";

/** A Markdown table whose columns are aligned. */
async function tableOf(measures: readonly Measure[]): Promise<string> {
  const rows = measures.map(({ what, limit = "", today }) => `| ${what} | ${limit} | ${today} |`);
  const table = ["| measure | at most | today |", "|---|---|---|", ...rows].join("\n");
  return (await format(table, { parser: "markdown" })).trimEnd();
}

/** Replaces what stands in the README's performance section. */
function writeReadme(table: string): void {
  const readme = readFileSync(README, "utf8");
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`${README} has no place for the table: ${BEGIN} … ${END}`);
  writeFileSync(README, `${readme.slice(0, begin + BEGIN.length)}\n\n${table}\n\n${readme.slice(end)}`);
}

export { tableOf, writeReadme };
