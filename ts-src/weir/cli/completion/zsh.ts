import type { Option } from "../../config/options/option";
import type { Command } from "../described/command";
import { inShort } from "../described/describe";
import { offers, optionsIn, optionsOf } from "./offers";
import { inQuotes, lines } from "./quoting";

const concat = table.concat;

/** The code that does not depend on the options. */
const code = `_weir() {
    local command= name=
    (( CURRENT > 2 )) && command=$words[2]
    case $PREFIX in
        (--*=*)
            name=\${\${PREFIX%%=*}#--}
            compset -P 1 '*='
            _weir_value \${name//-/_}
            ;;
        (-*) _weir_options "$command" ;;
        (@*) compset -P @ && _files ;;
        (*,*)
            compset -P '*,'
            case $PREFIX in
                (*=*)
                    name=\${PREFIX%%=*}
                    compset -P 1 '*='
                    _weir_value \${name//-/_} -S ''
                    ;;
                (*) _weir_suboptions ;;
            esac
            ;;
        (*)
            if [[ -z $command && $words[2] != -* ]]; then
                _weir_commands
            elif [[ $words[CURRENT-1] == --* ]]; then
                name=\${words[CURRENT-1]#--}
                _weir_value \${name//-/_}
            else
                _weir_words $command
            fi
            ;;
    esac
}

# Sourced, it is told of; as the file _weir of a folder of $fpath, it is called.
if [[ $funcstack[1] == _weir ]]; then _weir "$@"; else compdef _weir weir; fi`;

/** Things with what is said about them. */
type Described = readonly { readonly name: string; readonly doc: string }[];

/** A list that zsh shows with descriptions. */
function list(name: string, things: Described): string {
  const items: string[] = [];
  for (const thing of things) items.push(`        ${inQuotes(`${thing.name}:${inShort(thing.doc)}`)}`);
  return lines([`    local -a ${name}=(`, lines(items), "    )"]);
}

function named(found: readonly Option[], dashes: string): Described {
  const things: { name: string; doc: string }[] = [];
  for (const { doc, name } of found) things.push({ name: dashes + name, doc });
  return things;
}

function ofCommand(pattern: string, flags: Described, found: readonly Option[]): string {
  const parts = [`    (${pattern})`];
  if (flags.length > 0) parts.push(`${list("flags", flags)}\n    _describe -o flag flags`);
  if (found.length > 0) parts.push(`${list("options", named(found, "--"))}\n    _describe -o option options -S =`);
  parts.push("    ;;");
  return lines(parts);
}

/** What `compadd` gets for each option, and which files. */
function valueCase(names: readonly string[], words: readonly string[], files: string | undefined): string {
  const adding = words.length > 0 ? `compadd "$@" -- ${concat(words as string[], " ")}; ` : "";
  const naming: Readonly<Record<string, string>> = {
    file: "_files; ",
    folder: "_files -/; ",
    pair: "compset -P '*:'; _files; ",
  };
  const withFiles = files === undefined ? "" : naming[files]!;
  return `        (${concat(names as string[], "|")}) ${adding}${withFiles};;`;
}

/** The completion of Weir's command line in zsh. */
function zsh(commands: readonly Command[]): string {
  const about: { name: string; doc: string }[] = [];
  const words: string[] = [];
  const byCommand: string[] = [];
  const values: string[] = [];
  for (const command of commands) {
    about.push({ name: command.name, doc: command.summary });
    if (command.words.length > 0)
      words.push(`        (${command.name}) compadd -- ${concat(command.words as string[], " ")} ;;`);
    if (command.options !== "all") byCommand.push(ofCommand(command.name, command.flags, optionsOf(command)));
  }
  const general = [
    { name: "--help", doc: "all there is to know about the command line" },
    { name: "--version", doc: "the version" },
  ];
  byCommand.push(ofCommand("*", general, optionsIn("command line")));
  for (const { files, names, words: offered } of offers()) values.push(valueCase(names, offered, files));
  return lines([
    "#compdef weir",
    "# The completion of weir in zsh. ~/.zshrc has, after compinit: source <(weir completion zsh)",
    "",
    lines(["_weir_commands() {", list("commands", about), "    _describe command commands", "}", ""]),
    lines(["_weir_words() {", "    case $1 in", lines(words), "    esac", "}", ""]),
    lines(["_weir_options() {", "    case $1 in", lines(byCommand), "    esac", "}", ""]),
    lines([
      "_weir_suboptions() {",
      list("options", named(optionsIn("mapping"), "")),
      "    _describe option options -S =",
      "}",
      "",
    ]),
    lines([
      "# The value of an option: its name, and what compadd gets.",
      "_weir_value() {",
      "    local name=$1; shift",
      "    case $name in",
      lines(values),
      "    esac",
      "}",
      "",
    ]),
    code,
    "",
  ]);
}

export { zsh };
