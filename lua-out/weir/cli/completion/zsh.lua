local ____exports = {}
local ____describe = require("weir.cli.described.describe")
local inShort = ____describe.inShort
local ____offers = require("weir.cli.completion.offers")
local offers = ____offers.offers
local optionsIn = ____offers.optionsIn
local optionsOf = ____offers.optionsOf
local ____quoting = require("weir.cli.completion.quoting")
local inQuotes = ____quoting.inQuotes
local lines = ____quoting.lines
local concat = table.concat
--- The code that does not depend on the options.
local code = "_weir() {\n    local command= name=\n    (( CURRENT > 2 )) && command=$words[2]\n    case $PREFIX in\n        (--*=*)\n            name=${${PREFIX%%=*}#--}\n            compset -P 1 '*='\n            _weir_value ${name//-/_}\n            ;;\n        (-*) _weir_options \"$command\" ;;\n        (@*) compset -P @ && _files ;;\n        (*,*)\n            compset -P '*,'\n            case $PREFIX in\n                (*=*)\n                    name=${PREFIX%%=*}\n                    compset -P 1 '*='\n                    _weir_value ${name//-/_} -S ''\n                    ;;\n                (*) _weir_suboptions ;;\n            esac\n            ;;\n        (*)\n            if [[ -z $command && $words[2] != -* ]]; then\n                _weir_commands\n            elif [[ $words[CURRENT-1] == --* ]]; then\n                name=${words[CURRENT-1]#--}\n                _weir_value ${name//-/_}\n            else\n                _weir_words $command\n            fi\n            ;;\n    esac\n}\n\n# Sourced, it is told of; as the file _weir of a folder of $fpath, it is called.\nif [[ $funcstack[1] == _weir ]]; then _weir \"$@\"; else compdef _weir weir; fi"
--- A list that zsh shows with descriptions.
local function list(name, things)
    local items = {}
    for ____, thing in ipairs(things) do
        items[#items + 1] = "        " .. inQuotes((thing.name .. ":") .. inShort(thing.doc))
    end
    return lines({
        ("    local -a " .. name) .. "=(",
        lines(items),
        "    )"
    })
end
local function named(found, dashes)
    local things = {}
    for ____, ____value in ipairs(found) do
        local doc = ____value.doc
        local name = ____value.name
        things[#things + 1] = {name = dashes .. name, doc = doc}
    end
    return things
end
local function ofCommand(pattern, flags, found)
    local parts = {("    (" .. pattern) .. ")"}
    if #flags > 0 then
        parts[#parts + 1] = list("flags", flags) .. "\n    _describe -o flag flags"
    end
    if #found > 0 then
        parts[#parts + 1] = list(
            "options",
            named(found, "--")
        ) .. "\n    _describe -o option options -S ="
    end
    parts[#parts + 1] = "    ;;"
    return lines(parts)
end
--- What `compadd` gets for each option, and which files.
local function valueCase(names, words, files)
    local adding = #words > 0 and ("compadd \"$@\" -- " .. concat(words, " ")) .. "; " or ""
    local naming = {file = "_files; ", folder = "_files -/; ", pair = "compset -P '*:'; _files; "}
    local withFiles = files == nil and "" or naming[files]
    return (((("        (" .. concat(names, "|")) .. ") ") .. adding) .. withFiles) .. ";;"
end
--- The completion of Weir's command line in zsh.
local function zsh(commands)
    local about = {}
    local words = {}
    local byCommand = {}
    local values = {}
    for ____, command in ipairs(commands) do
        about[#about + 1] = {name = command.name, doc = command.summary}
        if #command.words > 0 then
            words[#words + 1] = ((("        (" .. command.name) .. ") compadd -- ") .. concat(command.words, " ")) .. " ;;"
        end
        if command.options ~= "all" then
            byCommand[#byCommand + 1] = ofCommand(
                command.name,
                command.flags,
                optionsOf(command)
            )
        end
    end
    local general = {{name = "--help", doc = "all there is to know about the command line"}, {name = "--version", doc = "the version"}}
    byCommand[#byCommand + 1] = ofCommand(
        "*",
        general,
        optionsIn("command line")
    )
    for ____, ____value in ipairs(offers()) do
        local files = ____value.files
        local names = ____value.names
        local offered = ____value.words
        values[#values + 1] = valueCase(names, offered, files)
    end
    return lines({
        "#compdef weir",
        "# The completion of weir in zsh. ~/.zshrc has, after compinit: source <(weir completion zsh)",
        "",
        lines({
            "_weir_commands() {",
            list("commands", about),
            "    _describe command commands",
            "}",
            ""
        }),
        lines({
            "_weir_words() {",
            "    case $1 in",
            lines(words),
            "    esac",
            "}",
            ""
        }),
        lines({
            "_weir_options() {",
            "    case $1 in",
            lines(byCommand),
            "    esac",
            "}",
            ""
        }),
        lines({
            "_weir_suboptions() {",
            list(
                "options",
                named(
                    optionsIn("mapping"),
                    ""
                )
            ),
            "    _describe option options -S =",
            "}",
            ""
        }),
        lines({
            "# The value of an option: its name, and what compadd gets.",
            "_weir_value() {",
            "    local name=$1; shift",
            "    case $name in",
            lines(values),
            "    esac",
            "}",
            ""
        }),
        code,
        ""
    })
end
____exports.zsh = zsh
return ____exports
