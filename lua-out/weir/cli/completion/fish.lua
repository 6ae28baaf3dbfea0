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
local code = "# The values of an option that begin so, each after what stands before it.\nfunction __weir_values --argument-names before name begun\n    for offered in (__weir_offered (string replace --all -- - _ $name))\n        switch $offered\n            case FILE PAIR\n                if test $offered = PAIR; and string match --quiet '*:*' -- $begun\n                    set before $before(string replace --regex '[^:]*$' '' -- $begun)\n                    set begun (string replace --regex '.*:' '' -- $begun)\n                end\n                for found in (__fish_complete_path \"$begun\")\n                    echo $before$found\n                end\n            case FOLDER\n                for found in (__fish_complete_directories \"$begun\")\n                    echo $before$found\n                end\n            case '*'\n                echo $before$offered\n        end\n    end\nend\n\n# What may follow the last comma of a mapping: an option's name, or its value.\nfunction __weir_in_mapping\n    set --local split (string split --right --max 1 , -- (commandline --current-token --cut-at-cursor))\n    set --local value (string split --max 1 = -- $split[2])\n    if set --query value[2]\n        __weir_values $split[1],$value[1]= $value[1] \"$value[2]\"\n    else\n        for option in (__weir_suboptions)\n            echo $split[1],$option\n        end\n    end\nend\n\nfunction __weir_arguments_file\n    for found in (__fish_complete_path (string sub --start 2 -- (commandline --current-token --cut-at-cursor)))\n        echo @$found\n    end\nend\n\ncomplete --command weir --no-files\ncomplete --command weir --condition 'string match --quiet -- \"*,*\" (commandline --current-token)' --arguments '(__weir_in_mapping)'\ncomplete --command weir --condition 'string match --quiet -- \"@*\" (commandline --current-token)' --arguments '(__weir_arguments_file)'"
--- A function that prints a line for each thing, with a tab before what is said about it.
local function printing(name, printed)
    local words = {}
    for ____, one in ipairs(printed) do
        words[#words + 1] = "        " .. one
    end
    return lines({
        "function " .. name,
        "    printf '%s\\t%s\\n' \\",
        concat(words, " \\\n"),
        "end",
        ""
    })
end
--- The commands that an option is for.
local function conditionOf(option, commands)
    local others = {}
    for ____, command in ipairs(commands) do
        local isItsOwn = false
        for ____, ____value in ipairs(optionsOf(command)) do
            local name = ____value.name
            if name == option.name then
                isItsOwn = true
            end
        end
        if not isItsOwn then
            others[#others + 1] = command.name
        end
    end
    return "not __fish_seen_subcommand_from " .. concat(others, " ")
end
local function optionLine(option, commands)
    local condition = inQuotes(conditionOf(option, commands))
    local values = inQuotes(("(__weir_values \"\" " .. option.name) .. " (__weir_begun))")
    local about = inQuotes(inShort(option.doc))
    return (((((("complete --command weir --condition " .. condition) .. " --long-option ") .. option.name) .. " --exclusive --arguments ") .. values) .. " --description ") .. about
end
local function commandLines(command)
    local condition = inQuotes("__fish_seen_subcommand_from " .. command.name)
    local about = inQuotes(command.summary)
    local found = {(("complete --command weir --condition __fish_use_subcommand --arguments " .. command.name) .. " --description ") .. about}
    for ____, ____value in ipairs(command.flags) do
        local doc = ____value.doc
        local name = ____value.name
        local long = string.sub(name, 3)
        found[#found + 1] = (((("complete --command weir --condition " .. condition) .. " --long-option ") .. long) .. " --description ") .. inQuotes(doc)
    end
    if #command.words > 0 then
        local words = inQuotes(concat(command.words, " "))
        found[#found + 1] = (("complete --command weir --condition " .. condition) .. " --arguments ") .. words
    end
    return found
end
--- The completion of Weir's command line in fish.
local function fish(commands)
    local suboptions = {}
    for ____, ____value in ipairs(optionsIn("mapping")) do
        local doc = ____value.doc
        local name = ____value.name
        suboptions[#suboptions + 1] = (name .. "= ") .. inQuotes(inShort(doc))
    end
    local values = {}
    for ____, ____value in ipairs(offers()) do
        local files = ____value.files
        local names = ____value.names
        local words = ____value.words
        local named = files == nil and "" or " " .. string.upper(files)
        local offered = concat(words, " ") .. named
        values[#values + 1] = (("        case " .. concat(names, " ")) .. "\n            string split ' ' ") .. inQuotes((string.match(offered, "^ *(.-)$")))
    end
    local found = {
        "# The completion of weir in fish. ~/.config/fish/config.fish has: weir completion fish | source",
        "",
        printing("__weir_suboptions", suboptions),
        lines({
            "function __weir_offered --argument-names name",
            "    switch $name",
            lines(values),
            "    end",
            "end",
            ""
        }),
        lines({
            "# What there is of a value.",
            "function __weir_begun",
            "    string replace --regex '^--[^=]*=' '' -- (commandline --current-token --cut-at-cursor)",
            "end",
            ""
        }),
        code
    }
    for ____, command in ipairs(commands) do
        for ____, line in ipairs(commandLines(command)) do
            found[#found + 1] = line
        end
    end
    for ____, option in ipairs(optionsIn("command line")) do
        found[#found + 1] = optionLine(option, commands)
    end
    for ____, ____value in ipairs({{"help", "all there is to know about the command line"}, {"version", "the version"}}) do
        local long = ____value[1]
        local about = ____value[2]
        found[#found + 1] = (("complete --command weir --condition __fish_use_subcommand --long-option " .. long) .. " --description ") .. inQuotes(about)
    end
    found[#found + 1] = ""
    return lines(found)
end
____exports.fish = fish
return ____exports
