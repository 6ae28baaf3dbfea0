import { type Option, topics } from "../config/option";
import { options } from "../config/options";
import { defaultForm, valueForm } from "./describe";

const concat = table.concat;

const start = "<!-- options -->";
const finish = "<!-- /options -->";

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

/** The row of an option in its table. */
function rowOf(option: Option): string {
  const value = option.default === undefined || option.default === "" ? defaultForm(option) : code(option.default);
  return `| ${code(option.name)} | ${code(valueForm(option))} | ${value} | ${places(option)} | ${option.doc} |`;
}

/** Every option in Markdown, a table for each topic. */
function reference(): string {
  const lines: string[] = [];
  for (const topic of topics) {
    lines.push(`### ${topic.title}`);
    lines.push("");
    lines.push("| option | value | default | written in | |");
    lines.push("|---|---|---|---|---|");
    for (const option of options) {
      if (option.topic === topic.name) lines.push(rowOf(option));
    }
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

/** Writes the reference into a document. */
function update(path: string): void {
  const [original, unreadable] = io.open(path, "r");
  if (original === undefined) error(unreadable);
  const document = withReference(original.read("*a")!);
  original.close();
  const [updated, unwritable] = io.open(path, "w");
  if (updated === undefined) error(unwritable);
  updated.write(document);
  updated.close();
}

export { update, withReference };
