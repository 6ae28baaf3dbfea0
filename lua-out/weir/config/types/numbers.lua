local ____exports = {}
local ____quoted = require("weir.text.quoted")
local shown = ____quoted.shown
local function readNumber(input, ____bindingPattern0, pattern, noun)
    local min
    local max
    max = ____bindingPattern0.max
    min = ____bindingPattern0.min
    local digits = string.match(
        tostring(input),
        pattern
    )
    local ____temp_0
    if digits == nil then
        ____temp_0 = nil
    else
        ____temp_0 = tonumber(digits)
    end
    local value = ____temp_0
    if value ~= nil and value >= min and value <= max then
        return value, nil
    end
    return nil, {
        what = shown(input) .. " is out of range",
        hint = (((("a " .. noun) .. " from ") .. tostring(min)) .. " to ") .. tostring(max)
    }
end
--- A whole number.
local integer = {
    read = function(input, bounds) return readNumber(input, bounds, "^%d+$", "whole number") end,
    write = function(value) return tostring(value) end,
    placeholder = function() return "NUMBER" end,
    isList = false
}
--- A whole number of hundredths.
local percent = {
    read = function(input, bounds) return readNumber(input, bounds, "^(%d+)%%?$", "percentage") end,
    write = function(value) return tostring(value) end,
    placeholder = function() return "PERCENT" end,
    isList = false
}
____exports.integer = integer
____exports.percent = percent
return ____exports
