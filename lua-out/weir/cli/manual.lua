local ____exports = {}
local ____options = require("weir.config.options.options")
local topics = ____options.topics
local ____version = require("weir.model.version")
local version = ____version.version
local versionDate = ____version.versionDate
local ____commands = require("weir.cli.commands")
local commands = ____commands.commands
local ____describe = require("weir.cli.described.describe")
local defaultForm = ____describe.defaultForm
local forProtocols = ____describe.forProtocols
local valueForm = ____describe.valueForm
local writtenCommand = ____describe.writtenCommand
local ____help = require("weir.cli.help")
local about = ____help.about
local mappings = ____help.mappings
local ____manual_text = require("weir.cli.manual_text")
local afterOptions = ____manual_text.afterOptions
local howItWorks = ____manual_text.howItWorks
local whereOptions = ____manual_text.whereOptions
local concat = table.concat
--- A text in which roff sees nothing but text.
local function plain(text)
    local backslashes = string.gsub(text, "\\", "\\e")
    local hyphens = string.gsub(backslashes, "%-", "\\-")
    local first = string.match(hyphens, "^[.']")
    return first == nil and hyphens or "\\&" .. hyphens
end
--- A thing, and what is said of it.
local function entry(tag, text)
    return ((".TP\n.B \"" .. (string.gsub(
        plain(tag),
        "\"",
        "\\(dq"
    ))) .. "\"\n") .. plain(text)
end
local function optionEntry(option)
    local written = option.scope == "mapping" and "," .. option.name or "--" .. option.name
    return entry(
        (written .. "=") .. valueForm(option),
        (((option.doc .. forProtocols(option)) .. " [") .. defaultForm(option)) .. "]"
    )
end
local function optionsSection(lines)
    for ____, ____value in ipairs(topics) do
        local options = ____value.options
        local title = ____value.title
        lines[#lines + 1] = (".SS \"" .. plain(title)) .. "\""
        for ____, option in ipairs(options) do
            lines[#lines + 1] = optionEntry(option)
        end
    end
end
--- Lines as they are, beside each other.
local function block(text)
    local lines = {".PP", ".nf"}
    for line in string.gmatch(text, "[^\n]+") do
        lines[#lines + 1] = plain(line)
    end
    lines[#lines + 1] = ".fi"
    return concat(lines, "\n")
end
--- Weir's page for man(1).
local function manual()
    local synopsis = {"weir [OPTION...] MAPPING..."}
    for ____, command in ipairs(commands) do
        synopsis[#synopsis + 1] = writtenCommand(command)
    end
    synopsis[#synopsis + 1] = "weir PROGRAM [ARGUMENT...]"
    synopsis[#synopsis + 1] = "weir --help | --version"
    local lines = {
        ".\\\" Made from the tables of options and commands by make docs.",
        (((".TH WEIR 8 \"" .. versionDate) .. "\" \"Weir ") .. version) .. "\"",
        ".SH NAME",
        "weir \\- DNS\\-driven reverse proxy and load balancer for container networks",
        ".SH SYNOPSIS",
        string.sub(
            block(concat(synopsis, "\n")),
            5
        ),
        ".SH DESCRIPTION",
        plain(about),
        howItWorks,
        block(mappings),
        ".SH COMMANDS",
        entry("PROGRAM", "run something else in its place, such as openresty or sh")
    }
    for ____, command in ipairs(commands) do
        lines[#lines + 1] = entry(command.name, command.summary)
        for ____, ____value in ipairs(command.flags) do
            local doc = ____value.doc
            local name = ____value.name
            lines[#lines + 1] = (".RS\n" .. entry(name, doc)) .. "\n.RE"
        end
    end
    lines[#lines + 1] = ".SH OPTIONS\n" .. whereOptions
    optionsSection(lines)
    lines[#lines + 1] = afterOptions
    return concat(lines, "\n")
end
--- Writes it.
local function update(path)
    local file, unwritable = io.open(path, "w")
    if file == nil then
        error(unwritable)
    end
    file:write(manual())
    file:close()
end
____exports.manual = manual
____exports.update = update
return ____exports
