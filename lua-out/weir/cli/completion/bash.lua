local ____exports = {}
local ____offers = require("weir.cli.completion.offers")
local offers = ____offers.offers
local optionsIn = ____offers.optionsIn
local optionsOf = ____offers.optionsOf
local ____quoting = require("weir.cli.completion.quoting")
local lines = ____quoting.lines
local concat = table.concat
--- The code that does not depend on the options.
local code = "# The arguments that may follow a command, or a mapping.\n_weir_arguments() {\n    case $1 in\n        -*) _weir_options \"$2\" ;;\n        *) if [ -z \"$2\" ]; then _weir_commands; else _weir_words \"$2\"; fi ;;\n    esac\n}\n\n# Adds the files of a kind whose names begin so, each after what stands before its name.\n_weir_add_files() {\n    local kind=$1 before=$2 begun=$3 found\n    if [ \"$kind\" = PAIR ] && [[ $begun == *:* ]]; then\n        before+=${begun%:*}:\n        begun=${begun##*:}\n    fi\n    while IFS= read -r found; do\n        [ -d \"$found\" ] && found+=/\n        COMPREPLY+=(\"$before$found\")\n    done < <(if [ \"$kind\" = FOLDER ]; then compgen -d -- \"$begun\"; else compgen -f -- \"$begun\"; fi)\n}\n\n_weir() {\n    local IFS=$' \\t\\n' line=${COMP_LINE:0:COMP_POINT} command= before= name= offered= one\n    local word=${line##*[[:space:]]}\n    read -ra one <<<\"${line%\"$word\"}\"\n    local last=${one[${#one[@]} - 1]}\n    [ \"${#one[@]}\" -gt 1 ] && command=${one[1]}\n    COMPREPLY=()\n    case $word in\n        --*=*) before=${word%%=*}= name=${word%%=*} name=${name#--} ;;\n        -*) offered=$(_weir_arguments \"$word\" \"$command\") ;;\n        @*) before=@ offered=FILE ;;\n        *,*)\n            before=${word%,*},\n            one=${word##*,}\n            if [[ $one == *=* ]]; then\n                name=${one%%=*} before+=$name=\n            else\n                offered=$(_weir_suboptions)\n            fi\n            ;;\n        *)\n            if [[ $last == --* && -n $command ]]; then name=${last#--}; fi\n            [ -n \"$name\" ] || offered=$(_weir_arguments \"$word\" \"$command\")\n            ;;\n    esac\n    [ -z \"$name\" ] || offered=$(_weir_values \"${name//-/_}\")\n    local begun=${word#\"$before\"}\n    for one in $offered; do\n        case $one in\n            FILE | FOLDER | PAIR) _weir_add_files \"$one\" \"$before\" \"$begun\" ;;\n            \"$begun\"*) COMPREPLY+=(\"$before$one\") ;;\n        esac\n    done\n    # Further options may follow in a mapping, a value after =, and a name after a folder.\n    if [[ $word == *,* || ${COMPREPLY[0]} == *[=/] ]]; then compopt -o nospace 2>/dev/null; fi\n    # Readline replaces only what stands after the last character at which it breaks words; a word may begin with @.\n    local kept=$word breaks=${COMP_WORDBREAKS//@/}\n    while [ -n \"$kept\" ] && [[ $breaks != *\"${kept: -1}\"* ]]; do kept=${kept%?}; done\n    COMPREPLY=(\"${COMPREPLY[@]#\"$kept\"}\")\n}\n\ncomplete -F _weir weir"
--- A function that prints other words for each value of its argument.
local function choosing(name, comment, cases)
    return lines({
        "# " .. comment,
        name .. "() {",
        "    case $1 in",
        lines(cases),
        "    esac",
        "}",
        ""
    })
end
local function printing(name, comment, words)
    return lines({
        "# " .. comment,
        name .. "() {",
        ("    echo '" .. concat(words, " ")) .. "'",
        "}",
        ""
    })
end
local function oneCase(pattern, words)
    return ((("        " .. pattern) .. ") echo '") .. concat(words, " ")) .. "' ;;"
end
local function optionWords(command)
    local words = {}
    for ____, ____value in ipairs(command and command.flags or ({})) do
        local name = ____value.name
        words[#words + 1] = name
    end
    for ____, ____value in ipairs(command == nil and optionsIn("command line") or optionsOf(command)) do
        local name = ____value.name
        words[#words + 1] = ("--" .. name) .. "="
    end
    if command == nil then
        for ____, name in ipairs({"--help", "--version"}) do
            words[#words + 1] = name
        end
    end
    return words
end
--- The completion of Weir's command line in bash, from version 4 on.
local function bash(commands)
    local names = {}
    local words = {}
    local byCommand = {}
    local values = {}
    local suboptions = {}
    for ____, command in ipairs(commands) do
        names[#names + 1] = command.name
        if #command.words > 0 then
            words[#words + 1] = oneCase(command.name, command.words)
        end
        if command.options ~= "all" then
            byCommand[#byCommand + 1] = oneCase(
                command.name,
                optionWords(command)
            )
        end
    end
    byCommand[#byCommand + 1] = oneCase(
        "*",
        optionWords(nil)
    )
    for ____, offer in ipairs(offers()) do
        local offered = {}
        for ____, word in ipairs(offer.words) do
            offered[#offered + 1] = word
        end
        if offer.files ~= nil then
            offered[#offered + 1] = string.upper(offer.files)
        end
        values[#values + 1] = oneCase(
            concat(offer.names, " | "),
            offered
        )
    end
    for ____, ____value in ipairs(optionsIn("mapping")) do
        local name = ____value.name
        suboptions[#suboptions + 1] = name .. "="
    end
    return lines({
        "# The completion of weir in bash. ~/.bashrc has: source <(weir completion bash)",
        "",
        printing("_weir_commands", "The commands.", names),
        choosing("_weir_words", "What follows a command.", words),
        choosing("_weir_options", "The options of a command.", byCommand),
        printing("_weir_suboptions", "The options of a mapping.", suboptions),
        choosing("_weir_values", "What an option may be; in capitals, what names files.", values),
        code,
        ""
    })
end
____exports.bash = bash
return ____exports
