import type { Option } from "../../config/options/option";
import type { Command } from "../described/command";
import { inShort } from "../described/describe";
import { offers, optionsIn, optionsOf } from "./offers";
import { inQuotes, lines } from "./quoting";

const concat = table.concat;

/** The code that does not depend on the options. */
const code = `# The values of an option that begin so, each after what stands before it.
function __weir_values --argument-names before name begun
    for offered in (__weir_offered (string replace --all -- - _ $name))
        switch $offered
            case FILE PAIR
                if test $offered = PAIR; and string match --quiet '*:*' -- $begun
                    set before $before(string replace --regex '[^:]*$' '' -- $begun)
                    set begun (string replace --regex '.*:' '' -- $begun)
                end
                for found in (__fish_complete_path "$begun")
                    echo $before$found
                end
            case FOLDER
                for found in (__fish_complete_directories "$begun")
                    echo $before$found
                end
            case '*'
                echo $before$offered
        end
    end
end

# What may follow the last comma of a mapping: an option's name, or its value.
function __weir_in_mapping
    set --local split (string split --right --max 1 , -- (commandline --current-token --cut-at-cursor))
    set --local value (string split --max 1 = -- $split[2])
    if set --query value[2]
        __weir_values $split[1],$value[1]= $value[1] "$value[2]"
    else
        for option in (__weir_suboptions)
            echo $split[1],$option
        end
    end
end

function __weir_arguments_file
    for found in (__fish_complete_path (string sub --start 2 -- (commandline --current-token --cut-at-cursor)))
        echo @$found
    end
end

complete --command weir --no-files
complete --command weir --condition 'string match --quiet -- "*,*" (commandline --current-token)' --arguments '(__weir_in_mapping)'
complete --command weir --condition 'string match --quiet -- "@*" (commandline --current-token)' --arguments '(__weir_arguments_file)'`;

/** A function that prints a line for each thing, with a tab before what is said about it. */
function printing(name: string, printed: readonly string[]): string {
  const words: string[] = [];
  for (const one of printed) words.push(`        ${one}`);
  return lines([`function ${name}`, "    printf '%s\\t%s\\n' \\", concat(words, " \\\n"), "end", ""]);
}

/** The commands that an option is for. */
function conditionOf(option: Option, commands: readonly Command[]): string {
  const others: string[] = [];
  for (const command of commands) {
    let isItsOwn = false;
    for (const { name } of optionsOf(command)) if (name === option.name) isItsOwn = true;
    if (!isItsOwn) others.push(command.name);
  }
  return `not __fish_seen_subcommand_from ${concat(others, " ")}`;
}

function optionLine(option: Option, commands: readonly Command[]): string {
  const condition = inQuotes(conditionOf(option, commands));
  const values = inQuotes(`(__weir_values "" ${option.name} (__weir_begun))`);
  const about = inQuotes(inShort(option.doc));
  return `complete --command weir --condition ${condition} --long-option ${option.name} --exclusive --arguments ${values} --description ${about}`;
}

function commandLines(command: Command): readonly string[] {
  const condition = inQuotes(`__fish_seen_subcommand_from ${command.name}`);
  const about = inQuotes(command.summary);
  const found = [
    `complete --command weir --condition __fish_use_subcommand --arguments ${command.name} --description ${about}`,
  ];
  for (const { doc, name } of command.flags) {
    const long = string.sub(name, 3);
    found.push(`complete --command weir --condition ${condition} --long-option ${long} --description ${inQuotes(doc)}`);
  }
  if (command.words.length > 0) {
    const words = inQuotes(concat(command.words as string[], " "));
    found.push(`complete --command weir --condition ${condition} --arguments ${words}`);
  }
  return found;
}

/** The completion of Weir's command line in fish. */
function fish(commands: readonly Command[]): string {
  const suboptions: string[] = [];
  for (const { doc, name } of optionsIn("mapping")) suboptions.push(`${name}= ${inQuotes(inShort(doc))}`);
  const values: string[] = [];
  for (const { files, names, words } of offers()) {
    const named = files === undefined ? "" : ` ${string.upper(files)}`;
    const offered = `${concat(words as string[], " ")}${named}`;
    values.push(
      `        case ${concat(names, " ")}\n            string split ' ' ${inQuotes(string.match(offered, "^ *(.-)$")[0]!)}`,
    );
  }
  const found = [
    "# The completion of weir in fish. ~/.config/fish/config.fish has: weir completion fish | source",
    "",
    printing("__weir_suboptions", suboptions),
    lines(["function __weir_offered --argument-names name", "    switch $name", lines(values), "    end", "end", ""]),
    lines([
      "# What there is of a value.",
      "function __weir_begun",
      "    string replace --regex '^--[^=]*=' '' -- (commandline --current-token --cut-at-cursor)",
      "end",
      "",
    ]),
    code,
  ];
  for (const command of commands) for (const line of commandLines(command)) found.push(line);
  for (const option of optionsIn("command line")) found.push(optionLine(option, commands));
  for (const [long, about] of [
    ["help", "all there is to know about the command line"],
    ["version", "the version"],
  ] as const) {
    found.push(
      `complete --command weir --condition __fish_use_subcommand --long-option ${long} --description ${inQuotes(about)}`,
    );
  }
  found.push("");
  return lines(found);
}

export { fish };
