local ____exports = {}
local ____options = require("weir.config.options")
local options = ____options.options
local topics = ____options.topics
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
local function rowOf(option)
    local value = (option.default == nil or option.default == "") and defaultForm(option) or code(option.default)
    return {
        code(option.name),
        code(valueForm(option)),
        value,
        places(option),
        option.doc
    }
end
--- A Markdown table in which the columns are aligned, as Prettier wants it.
local function tableLines(rows)
    local widths = {}
    for ____, row in ipairs(rows) do
        for index = 0, #row - 1 do
            widths[index + 1] = math.max(widths[index + 1] or 3, #row[index + 1])
        end
    end
    local lines = {}
    for ____, row in ipairs(rows) do
        local cells = {}
        for index = 0, #row - 1 do
            cells[#cells + 1] = row[index + 1] .. string.rep(" ", widths[index + 1] - #row[index + 1])
        end
        lines[#lines + 1] = ("| " .. concat(cells, " | ")) .. " |"
        if #lines == 1 then
            local dashes = {}
            for ____, columnWidth in ipairs(widths) do
                dashes[#dashes + 1] = string.rep("-", columnWidth)
            end
            lines[#lines + 1] = ("| " .. concat(dashes, " | ")) .. " |"
        end
    end
    return lines
end
--- Every option in Markdown, a table for each topic.
local function reference()
    local lines = {}
    for ____, topic in ipairs(topics) do
        local rows = {{
            "Option",
            "Value",
            "Default",
            "Written in",
            ""
        }}
        for ____, option in ipairs(options) do
            if option.topic == topic.name then
                rows[#rows + 1] = rowOf(option)
            end
        end
        lines[#lines + 1] = "### " .. topic.title
        lines[#lines + 1] = ""
        for ____, line in ipairs(tableLines(rows)) do
            lines[#lines + 1] = line
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
____exports.withReference = withReference
return ____exports
