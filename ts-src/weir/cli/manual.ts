import type { Option } from "../config/options/option";
import { topics } from "../config/options/options";
import { version, versionDate } from "../model/version";
import { commands } from "./commands";
import { defaultForm, forProtocols, valueForm, writtenCommand } from "./described/describe";
import { about, mappings } from "./help";
import { afterOptions, howItWorks, whereOptions } from "./manual_text";

const concat = table.concat;

/** A text in which roff sees nothing but text. */
function plain(text: string): string {
  const [backslashes] = string.gsub(text, "\\", "\\e");
  const [hyphens] = string.gsub(backslashes, "%-", "\\-");
  const [first] = string.match(hyphens, "^[.']");
  return first === undefined ? hyphens : `\\&${hyphens}`;
}

/** A thing, and what is said of it. */
function entry(tag: string, text: string): string {
  return `.TP\n.B "${string.gsub(plain(tag), '"', "\\(dq")[0]}"\n${plain(text)}`;
}

function optionEntry(option: Option): string {
  const written = option.scope === "mapping" ? `,${option.name}` : `--${option.name}`;
  return entry(`${written}=${valueForm(option)}`, `${option.doc}${forProtocols(option)} [${defaultForm(option)}]`);
}

function optionsSection(lines: string[]): void {
  for (const { options, title } of topics) {
    lines.push(`.SS "${plain(title)}"`);
    for (const option of options) lines.push(optionEntry(option));
  }
}

/** Lines as they are, beside each other. */
function block(text: string): string {
  const lines: string[] = [".PP", ".nf"];
  for (const [line] of string.gmatch(text, "[^\n]+")) lines.push(plain(line!));
  lines.push(".fi");
  return concat(lines, "\n");
}

/** Weir's page for man(1). */
function manual(): string {
  const synopsis = ["weir [OPTION...] MAPPING..."];
  for (const command of commands) synopsis.push(writtenCommand(command));
  synopsis.push("weir PROGRAM [ARGUMENT...]");
  synopsis.push("weir --help | --version");
  const lines = [
    `.\\" Made from the tables of options and commands by make docs.`,
    `.TH WEIR 8 "${versionDate}" "Weir ${version}"`,
    ".SH NAME",
    "weir \\- DNS\\-driven reverse proxy and load balancer for container networks",
    ".SH SYNOPSIS",
    string.sub(block(concat(synopsis, "\n")), 5),
    ".SH DESCRIPTION",
    plain(about),
    howItWorks,
    block(mappings),
    ".SH COMMANDS",
    entry("PROGRAM", "run something else in its place, such as openresty or sh"),
  ];
  for (const command of commands) {
    lines.push(entry(command.name, command.summary));
    for (const { doc, name } of command.flags) lines.push(`.RS\n${entry(name, doc)}\n.RE`);
  }
  lines.push(`.SH OPTIONS\n${whereOptions}`);
  optionsSection(lines);
  lines.push(afterOptions);
  return concat(lines, "\n");
}

/** Writes it. */
function update(path: string): void {
  const [file, unwritable] = io.open(path, "w");
  if (file === undefined) error(unwritable);
  file.write(manual());
  file.close();
}

export { manual, update };
