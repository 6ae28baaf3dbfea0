local ____exports = {}
local ____option = require("weir.config.option")
local topics = ____option.topics
local ____options = require("weir.config.options")
local options = ____options.options
local ____describe = require("weir.cli.describe")
local defaultForm = ____describe.defaultForm
local valueForm = ____describe.valueForm
local concat = table.concat
local start = "<!-- options -->"
local finish = "<!-- /options -->"
--- Where an option can be written.
local function places(option)
    if option.scope == "mapping" then
        return "mapping"
    end
    local places = {}
    if option.scope == "service" then
        places[#places + 1] = "mapping"
    end
    places[#places + 1] = "command line"
    if option.reader == "weir" then
        places[#places + 1] = "Lua"
    end
    return concat(places, ", ")
end
local function code(text)
    local escaped = string.gsub(text, "|", "\\|")
    return ("`" .. escaped) .. "`"
end
--- The row of an option in its table.
local function rowOf(option)
    local value = (option.default == nil or option.default == "") and defaultForm(option) or code(option.default)
    return ((((((((("| " .. code(option.name)) .. " | ") .. code(valueForm(option))) .. " | ") .. value) .. " | ") .. places(option)) .. " | ") .. option.doc) .. " |"
end
--- Every option in Markdown, a table for each topic.
local function reference()
    local lines = {}
    for ____, topic in ipairs(topics) do
        lines[#lines + 1] = "### " .. topic.title
        lines[#lines + 1] = ""
        lines[#lines + 1] = "| option | value | default | written in | |"
        lines[#lines + 1] = "|---|---|---|---|---|"
        for ____, option in ipairs(options) do
            if option.topic == topic.name then
                lines[#lines + 1] = rowOf(option)
            end
        end
        lines[#lines + 1] = ""
    end
    return concat(lines, "\n")
end
--- The document with the reference between its marks.
local function withReference(document)
    local from = string.find(document, start, 1, true)
    local to = string.find(document, finish, 1, true)
    return (((string.sub(document, 1, from + #start - 1) .. "\n\n") .. reference()) .. "\n") .. string.sub(document, to)
end
--- Writes the reference into a document.
local function update(path)
    local original, unreadable = io.open(path, "r")
    if original == nil then
        error(unreadable)
    end
    local document = withReference(original:read("*a"))
    original:close()
    local updated, unwritable = io.open(path, "w")
    if updated == nil then
        error(unwritable)
    end
    updated:write(document)
    updated:close()
end
____exports.update = update
____exports.withReference = withReference
return ____exports
