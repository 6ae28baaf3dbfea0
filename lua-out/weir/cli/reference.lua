local ____exports = {}
local ____options = require("weir.config.options.options")
local topics = ____options.topics
local ____protocols = require("weir.config.options.protocols")
local all = ____protocols.all
local ____wrap = require("weir.text.wrap")
local wrapped = ____wrap.wrapped
local ____describe = require("weir.cli.described.describe")
local defaultForm = ____describe.defaultForm
local forProtocols = ____describe.forProtocols
local protocolNames = ____describe.protocolNames
local valueForm = ____describe.valueForm
local concat = table.concat
local start = "<!-- options -->"
local finish = "<!-- /options -->"
--- The longest line that is read without scrolling.
local width = 120
--- Where an option can be written.
local function places(option)
    if option.scope == "mapping" then
        return "In a mapping"
    end
    local commandLine = (option.scope == "service" or option.scope == "listener") and "In a mapping, on the command line" or "On the command line"
    return option.reader == "weir" and commandLine .. ", in Lua" or commandLine
end
local function code(text)
    return ("`" .. text) .. "`"
end
--- The least and the most that an option may be, where there is such a thing.
local function bounds(____bindingPattern0)
    local min
    local max
    max = ____bindingPattern0.max
    min = ____bindingPattern0.min
    if max ~= nil then
        return ((" from " .. tostring(min)) .. " to ") .. tostring(max)
    end
    return min == nil and "" or " of at least " .. code(tostring(min))
end
local function byDefault(option)
    if option.default == nil or option.default == "" then
        return defaultForm(option) .. " by default"
    end
    local form = "default " .. code(option.default)
    for ____, protocol in ipairs(all) do
        local ____opt_0 = option.defaultFor
        local other = ____opt_0 and ____opt_0[protocol]
        if other ~= nil then
            form = (((form .. ", for ") .. protocolNames[protocol]) .. " ") .. code(other)
        end
    end
    return form
end
--- A description in which nginx's variables are code.
local function described(option)
    local text = string.gsub(option.doc, "%$[%w_]+", "`%0`")
    return text
end
--- An option under its own heading: what it does, what may be written, and where.
local function entryOf(option)
    local value = ((code(valueForm(option)) .. bounds(option)) .. ", ") .. byDefault(option)
    local lines = {
        "#### " .. code(option.name),
        ""
    }
    for ____, line in ipairs(wrapped(
        described(option),
        width
    )) do
        lines[#lines + 1] = line
    end
    lines[#lines + 1] = ""
    for ____, line in ipairs(wrapped(
        (((value .. ". ") .. places(option)) .. ".") .. forProtocols(option),
        width
    )) do
        lines[#lines + 1] = line
    end
    lines[#lines + 1] = ""
    return lines
end
--- Every option in Markdown, a section for each topic.
local function reference()
    local lines = {}
    for ____, topic in ipairs(topics) do
        lines[#lines + 1] = "### " .. topic.title
        lines[#lines + 1] = ""
        for ____, option in ipairs(topic.options) do
            for ____, line in ipairs(entryOf(option)) do
                lines[#lines + 1] = line
            end
        end
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
