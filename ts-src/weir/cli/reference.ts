import { type Option, options, topics } from "../config/options";
import { defaultForm, valueForm } from "./describe";

const concat = table.concat;

const start = "<!-- options -->";
const finish = "<!-- /options -->";

type Row = readonly string[];

/** Where an option can be written. */
function places(option: Option): string {
  if (option.scope === "mapping") return "mapping";
  const places: string[] = [];
  if (option.scope === "service") places.push("mapping");
  places.push("command line");
  if (option.reader === "weir") places.push("Lua");
  return concat(places, ", ");
}

function code(text: string): string {
  const [escaped] = string.gsub(text, "|", "\\|");
  return `\`${escaped}\``;
}

function rowOf(option: Option): Row {
  const value = option.default === undefined || option.default === "" ? defaultForm(option) : code(option.default);
  return [code(option.name), code(valueForm(option)), value, places(option), option.doc];
}

/** A Markdown table in which the columns are aligned, as Prettier wants it. */
function tableLines(rows: readonly Row[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const index of $range(0, row.length - 1)) widths[index] = math.max(widths[index] ?? 3, row[index]!.length);
  }
  const lines: string[] = [];
  for (const row of rows) {
    const cells: string[] = [];
    for (const index of $range(0, row.length - 1)) {
      cells.push(row[index]! + string.rep(" ", widths[index]! - row[index]!.length));
    }
    lines.push(`| ${concat(cells, " | ")} |`);
    if (lines.length === 1) {
      const dashes: string[] = [];
      for (const columnWidth of widths) dashes.push(string.rep("-", columnWidth));
      lines.push(`| ${concat(dashes, " | ")} |`);
    }
  }
  return lines;
}

/** Every option in Markdown, a table for each topic. */
function reference(): string {
  const lines: string[] = [];
  for (const topic of topics) {
    const rows: Row[] = [["Option", "Value", "Default", "Written in", ""]];
    for (const option of options) {
      if (option.topic === topic.name) rows.push(rowOf(option));
    }
    lines.push(`### ${topic.title}`);
    lines.push("");
    for (const line of tableLines(rows)) lines.push(line);
    lines.push("");
  }
  return concat(lines, "\n");
}

/** The document with the reference between its marks. */
function withReference(document: string): string {
  const [from] = string.find(document, start, 1, true);
  const [to] = string.find(document, finish, 1, true);
  return `${string.sub(document, 1, from + start.length - 1)}\n\n${reference()}\n${string.sub(document, to)}`;
}

export { withReference };
