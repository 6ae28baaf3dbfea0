local ____exports = {}
local ____tally = require("weir.balancer.tally")
local BOUNDS = ____tally.BOUNDS
local CLASSES = ____tally.CLASSES
local TALLY_LENGTH = ____tally.TALLY_LENGTH
local counterNames = {
    "requests",
    "retries",
    "answered",
    "error_status",
    "connect_failed",
    "reset",
    "timeout",
    "invalid_header",
    "body_cut_off",
    "unknown"
}
local function tallyNames()
    local names = {}
    for kind = 1, CLASSES do
        names[#names + 1] = tostring(kind) .. "xx"
    end
    for bucket = 0, #BOUNDS do
        names[#names + 1] = "bucket_" .. tostring(bucket)
    end
    names[#names + 1] = "seconds"
    return names
end
local FIRST_OF_TALLY = #counterNames
--- How many numbers there are.
local NUMBERS = FIRST_OF_TALLY + TALLY_LENGTH
local function allNames()
    local names = {}
    for ____, name in ipairs(counterNames) do
        names[#names + 1] = name
    end
    for ____, name in ipairs(tallyNames()) do
        names[#names + 1] = name
    end
    return names
end
--- Their names, in order.
local numberNames = allNames()
--- A number of this worker by its place.
local function numberOf(____bindingPattern0, place)
    local tally
    local counters
    counters = ____bindingPattern0.counters
    tally = ____bindingPattern0.tally
    return place < FIRST_OF_TALLY and counters[counterNames[place + 1]] or tally[place - FIRST_OF_TALLY + 1]
end
____exports.counterNames = counterNames
____exports.FIRST_OF_TALLY = FIRST_OF_TALLY
____exports.NUMBERS = NUMBERS
____exports.numberNames = numberNames
____exports.numberOf = numberOf
return ____exports
