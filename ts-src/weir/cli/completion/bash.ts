import type { Command } from "../described/command";
import { offers, optionsIn, optionsOf } from "./offers";
import { lines } from "./quoting";

const concat = table.concat;

/** The code that does not depend on the options. */
const code = `# The arguments that may follow a command, or a mapping.
_weir_arguments() {
    case $1 in
        -*) _weir_options "$2" ;;
        *) if [ -z "$2" ]; then _weir_commands; else _weir_words "$2"; fi ;;
    esac
}

# Adds the files of a kind whose names begin so, each after what stands before its name.
_weir_add_files() {
    local kind=$1 before=$2 begun=$3 found
    if [ "$kind" = PAIR ] && [[ $begun == *:* ]]; then
        before+=\${begun%:*}:
        begun=\${begun##*:}
    fi
    while IFS= read -r found; do
        [ -d "$found" ] && found+=/
        COMPREPLY+=("$before$found")
    done < <(if [ "$kind" = FOLDER ]; then compgen -d -- "$begun"; else compgen -f -- "$begun"; fi)
}

_weir() {
    local IFS=$' \\t\\n' line=\${COMP_LINE:0:COMP_POINT} command= before= name= offered= one
    local word=\${line##*[[:space:]]}
    read -ra one <<<"\${line%"$word"}"
    local last=\${one[\${#one[@]} - 1]}
    [ "\${#one[@]}" -gt 1 ] && command=\${one[1]}
    COMPREPLY=()
    case $word in
        --*=*) before=\${word%%=*}= name=\${word%%=*} name=\${name#--} ;;
        -*) offered=$(_weir_arguments "$word" "$command") ;;
        @*) before=@ offered=FILE ;;
        *,*)
            before=\${word%,*},
            one=\${word##*,}
            if [[ $one == *=* ]]; then
                name=\${one%%=*} before+=$name=
            else
                offered=$(_weir_suboptions)
            fi
            ;;
        *)
            if [[ $last == --* && -n $command ]]; then name=\${last#--}; fi
            [ -n "$name" ] || offered=$(_weir_arguments "$word" "$command")
            ;;
    esac
    [ -z "$name" ] || offered=$(_weir_values "\${name//-/_}")
    local begun=\${word#"$before"}
    for one in $offered; do
        case $one in
            FILE | FOLDER | PAIR) _weir_add_files "$one" "$before" "$begun" ;;
            "$begun"*) COMPREPLY+=("$before$one") ;;
        esac
    done
    # Further options may follow in a mapping, a value after =, and a name after a folder.
    if [[ $word == *,* || \${COMPREPLY[0]} == *[=/] ]]; then compopt -o nospace 2>/dev/null; fi
    # Readline replaces only what stands after the last character at which it breaks words; a word may begin with @.
    local kept=$word breaks=\${COMP_WORDBREAKS//@/}
    while [ -n "$kept" ] && [[ $breaks != *"\${kept: -1}"* ]]; do kept=\${kept%?}; done
    COMPREPLY=("\${COMPREPLY[@]#"$kept"}")
}

complete -F _weir weir`;

/** A function that prints other words for each value of its argument. */
function choosing(name: string, comment: string, cases: readonly string[]): string {
  return lines([`# ${comment}`, `${name}() {`, "    case $1 in", lines(cases), "    esac", "}", ""]);
}

function printing(name: string, comment: string, words: readonly string[]): string {
  return lines([`# ${comment}`, `${name}() {`, `    echo '${concat(words as string[], " ")}'`, "}", ""]);
}

function oneCase(pattern: string, words: readonly string[]): string {
  return `        ${pattern}) echo '${concat(words as string[], " ")}' ;;`;
}

function optionWords(command: Command | undefined): readonly string[] {
  const words: string[] = [];
  for (const { name } of command?.flags ?? []) words.push(name);
  for (const { name } of command === undefined ? optionsIn("command line") : optionsOf(command))
    words.push(`--${name}=`);
  if (command === undefined) for (const name of ["--help", "--version"]) words.push(name);
  return words;
}

/** The completion of Weir's command line in bash, from version 4 on. */
function bash(commands: readonly Command[]): string {
  const names: string[] = [];
  const words: string[] = [];
  const byCommand: string[] = [];
  const values: string[] = [];
  const suboptions: string[] = [];
  for (const command of commands) {
    names.push(command.name);
    if (command.words.length > 0) words.push(oneCase(command.name, command.words));
    if (command.options !== "all") byCommand.push(oneCase(command.name, optionWords(command)));
  }
  byCommand.push(oneCase("*", optionWords(undefined)));
  for (const offer of offers()) {
    const offered: string[] = [];
    for (const word of offer.words) offered.push(word);
    if (offer.files !== undefined) offered.push(string.upper(offer.files));
    values.push(oneCase(concat(offer.names, " | "), offered));
  }
  for (const { name } of optionsIn("mapping")) suboptions.push(`${name}=`);
  return lines([
    "# The completion of weir in bash. ~/.bashrc has: source <(weir completion bash)",
    "",
    printing("_weir_commands", "The commands.", names),
    choosing("_weir_words", "What follows a command.", words),
    choosing("_weir_options", "The options of a command.", byCommand),
    printing("_weir_suboptions", "The options of a mapping.", suboptions),
    choosing("_weir_values", "What an option may be; in capitals, what names files.", values),
    code,
    "",
  ]);
}

export { bash };
