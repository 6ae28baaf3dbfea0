local ____exports = {}
local ____quoted = require("weir.text.quoted")
local shown = ____quoted.shown
local ____settings = require("weir.config.sources.settings")
local findOption = ____settings.findOption
local set = ____settings.set
local function isTable(input)
    return type(input) == "table"
end
--- The keys of a table in an order that is always the same, so that problems come in one.
local function sortedKeys(fields)
    local keys = {}
    for key in pairs(fields) do
        keys[#keys + 1] = key
    end
    table.sort(
        keys,
        function(a, b) return tostring(a) < tostring(b) end
    )
    return keys
end
--- A key as a part of a path: as it is where it is a word, and never longer than a line.
local function pathOf(path, key)
    local text = tostring(key)
    local word = string.match(text, "^[%w_.-]+$")
    local step = type(key) == "string" and word ~= nil and #text <= 64 and text or ("[" .. shown(key)) .. "]"
    return path == "" and step or (path .. ".") .. step
end
--- Reads the fields that are options; `apart` are those that are not.
local function readFields(fields, place, path, apart, problems)
    local settings = {}
    for ____, key in ipairs(sortedKeys(fields)) do
        if not (apart[key] ~= nil) then
            local option, unknown = findOption(
                tostring(key),
                place
            )
            local rejection = option == nil and unknown or set(settings, option, fields[key])
            if rejection ~= nil then
                problems[#problems + 1] = {
                    where = pathOf(path, key),
                    what = rejection.what,
                    hint = rejection.hint
                }
            end
        end
    end
    return settings
end
____exports.isTable = isTable
____exports.pathOf = pathOf
____exports.readFields = readFields
____exports.sortedKeys = sortedKeys
return ____exports
