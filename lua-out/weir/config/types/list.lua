local ____exports = {}
local ____quoted = require("weir.text.quoted")
local shown = ____quoted.shown
--- The parts of a list: of a string, or of a table. Nothing if it is neither.
local function partsOf(input, haveBlanks)
    if type(input) == "table" then
        return input
    end
    if type(input) == "number" then
        return {tostring(input)}
    end
    if type(input) ~= "string" then
        return nil
    end
    local parts = {}
    for part in string.gmatch(input, haveBlanks and "[^,]+" or "[^,%s]+") do
        parts[#parts + 1] = part
    end
    return parts
end
local function readList(input, ____bindingPattern0)
    local whyNot
    local parse
    local noun
    local haveBlanks
    local example
    example = ____bindingPattern0.example
    haveBlanks = ____bindingPattern0.haveBlanks
    noun = ____bindingPattern0.noun
    parse = ____bindingPattern0.parse
    whyNot = ____bindingPattern0.whyNot
    local parts = partsOf(input, haveBlanks)
    local hint = "write it like " .. example
    if parts == nil then
        return nil, {
            what = shown(input) .. " is no list",
            hint = hint
        }
    end
    local items = {}
    for ____, part in ipairs(parts) do
        local ____temp_0
        if type(part) == "string" then
            ____temp_0 = parse(part)
        else
            ____temp_0 = nil
        end
        local item = ____temp_0
        if item == nil then
            local ____temp_3
            if type(part) == "string" then
                ____temp_3 = whyNot and whyNot(part)
            else
                ____temp_3 = nil
            end
            local why = ____temp_3
            return nil, {
                what = why or (shown(part) .. " is no ") .. noun,
                hint = hint
            }
        end
        items[#items + 1] = item
    end
    return items, nil
end
local function writeAll(values, write)
    local texts = {}
    for ____, value in ipairs(values) do
        texts[#texts + 1] = write(value)
    end
    return texts
end
--- The type of lists of such items.
local function listOf(items)
    return {
        read = function(input) return readList(input, items) end,
        write = function(values) return writeAll(values, items.write) end,
        placeholder = function() return items.placeholder end,
        isList = true
    }
end
____exports.listOf = listOf
return ____exports
