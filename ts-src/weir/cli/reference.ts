import type { Option } from "../config/options/option";
import { topics } from "../config/options/options";
import { all } from "../config/options/protocols";
import { wrapped } from "../text/wrap";
import { defaultForm, forProtocols, protocolNames, valueForm } from "./described/describe";

const concat = table.concat;

const start = "<!-- options -->";
const finish = "<!-- /options -->";

/** The longest line that is read without scrolling. */
const width = 120;

/** Where an option can be written. */
function places(option: Option): string {
  if (option.scope === "mapping") return "In a mapping";
  const commandLine =
    option.scope === "service" || option.scope === "listener"
      ? "In a mapping, on the command line"
      : "On the command line";
  return option.reader === "weir" ? `${commandLine}, in Lua` : commandLine;
}

function code(text: string): string {
  return `\`${text}\``;
}

/** The least and the most that an option may be, where there is such a thing. */
function bounds({ max, min }: Option): string {
  if (max !== undefined) return ` from ${min} to ${max}`;
  return min === undefined ? "" : ` of at least ${code(tostring(min))}`;
}

function byDefault(option: Option): string {
  if (option.default === undefined || option.default === "") return `${defaultForm(option)} by default`;
  let form = `default ${code(option.default)}`;
  for (const protocol of all) {
    const other = option.defaultFor?.[protocol];
    if (other !== undefined) form = `${form}, for ${protocolNames[protocol]} ${code(other)}`;
  }
  return form;
}

/** A description in which nginx's variables are code. */
function described(option: Option): string {
  const [text] = string.gsub(option.doc, "%$[%w_]+", "`%0`");
  return text;
}

/** An option under its own heading: what it does, what may be written, and where. */
function entryOf(option: Option): readonly string[] {
  const value = `${code(valueForm(option))}${bounds(option)}, ${byDefault(option)}`;
  const lines = [`#### ${code(option.name)}`, ""];
  for (const line of wrapped(described(option), width)) lines.push(line);
  lines.push("");
  for (const line of wrapped(`${value}. ${places(option)}.${forProtocols(option)}`, width)) lines.push(line);
  lines.push("");
  return lines;
}

/** Every option in Markdown, a section for each topic. */
function reference(): string {
  const lines: string[] = [];
  for (const topic of topics) {
    lines.push(`### ${topic.title}`);
    lines.push("");
    for (const option of topic.options) for (const line of entryOf(option)) lines.push(line);
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
