local ____exports = {}
local ____quoted = require("weir.text.quoted")
local shown = ____quoted.shown
local milliseconds = {
    ms = 1,
    [""] = 1000,
    s = 1000,
    m = 60000,
    h = 3600000,
    d = 86400000
}
local bytes = {[""] = 1, k = 1024, m = 1024 ^ 2, g = 1024 ^ 3}
--- nginx counts milliseconds in 31 bits where a long has 32.
local longestDuration = 24 * 86400
--- Ten years: what browsers remember, nginx does not count.
local longestAge = 3650 * 86400
local largestSize = 1024 ^ 4
--- A number with a unit in the base of `units`, or a bare number in the unit "". Nothing if it is neither.
local function counted(input, units)
    if type(input) == "number" then
        return input * units[""]
    end
    if type(input) ~= "string" then
        return nil
    end
    local digits, unit = string.match(input, "^(%d+%.?%d*)(%a*)$")
    if digits == nil or unit == nil then
        return nil
    end
    local factor = units[string.lower(unit)]
    local number = tonumber(digits)
    local ____temp_0
    if factor == nil or number == nil then
        ____temp_0 = nil
    else
        ____temp_0 = number * factor
    end
    return ____temp_0
end
--- Seconds, to the millisecond. Nothing if it is no duration; less than half a millisecond is 0.
local function parseDuration(input)
    local count = counted(input, milliseconds)
    local ____temp_1
    if count == nil then
        ____temp_1 = nil
    else
        ____temp_1 = math.floor(count + 0.5) / 1000
    end
    return ____temp_1
end
--- As nginx writes it.
local function writeDuration(seconds)
    return seconds % 1 == 0 and tostring(seconds) .. "s" or tostring(math.floor(seconds * 1000 + 0.5)) .. "ms"
end
local function parseSize(input)
    local count = counted(input, bytes)
    local ____temp_2
    if count == nil then
        ____temp_2 = nil
    else
        ____temp_2 = math.floor(count)
    end
    return ____temp_2
end
--- As nginx writes it, who knows no larger unit everywhere than the megabyte.
local function writeSize(size)
    if size == 0 then
        return "0"
    end
    if size % bytes.m == 0 then
        return tostring(size / bytes.m) .. "m"
    end
    return size % bytes.k == 0 and tostring(size / bytes.k) .. "k" or string.format("%d", size)
end
local function readMeasure(input, min, measure)
    local ____measure_3 = measure
    local examples = ____measure_3.examples
    local most = ____measure_3.most
    local noun = ____measure_3.noun
    local parse = ____measure_3.parse
    local write = ____measure_3.write
    local value = parse(input)
    local least = min == nil and 0 or parse(min)
    if value == nil or value ~= value then
        return nil, {
            what = (shown(input) .. " is no ") .. noun,
            hint = "write it like " .. examples
        }
    end
    if value < least then
        return nil, {
            what = shown(input) .. " is too little",
            hint = "at least " .. write(least)
        }
    end
    if value > most then
        return nil, {
            what = shown(input) .. " is too much",
            hint = "at most " .. write(most)
        }
    end
    return value, nil
end
local function typeOfMeasure(measure)
    return {
        read = function(input, ____bindingPattern0)
            local min
            min = ____bindingPattern0.min
            return readMeasure(input, min, measure)
        end,
        write = measure.write,
        placeholder = function() return measure.placeholder end,
        isList = false
    }
end
--- Seconds.
local duration = typeOfMeasure({
    noun = "duration",
    examples = "500ms, 2s, 5m or 1h",
    placeholder = "TIME",
    parse = parseDuration,
    write = writeDuration,
    most = longestDuration
})
--- Seconds for which browsers remember something.
local age = typeOfMeasure({
    noun = "duration",
    examples = "12h, 30d or 365d",
    placeholder = "TIME",
    parse = parseDuration,
    write = writeDuration,
    most = longestAge
})
--- Bytes.
local size = typeOfMeasure({
    noun = "size",
    examples = "512k, 4m or 1g",
    placeholder = "SIZE",
    parse = parseSize,
    write = writeSize,
    most = largestSize
})
____exports.age = age
____exports.duration = duration
____exports.size = size
____exports.writeDuration = writeDuration
____exports.writeSize = writeSize
return ____exports
