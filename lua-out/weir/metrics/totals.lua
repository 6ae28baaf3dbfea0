local ____exports = {}
local ____counters = require("weir.balancer.counters")
local newCounters = ____counters.newCounters
local ____tally = require("weir.balancer.tally")
local BOUNDS = ____tally.BOUNDS
local CLASSES = ____tally.CLASSES
local ____keys = require("weir.metrics.keys")
local numberAt = ____keys.numberAt
local serviceKey = ____keys.serviceKey
local ____numbers = require("weir.metrics.numbers")
local counterNames = ____numbers.counterNames
local FIRST_OF_TALLY = ____numbers.FIRST_OF_TALLY
local numberNames = ____numbers.numberNames
--- The bounds as text, in order, and `+Inf` for none.
local function boundTexts()
    local texts = {}
    for ____, bound in ipairs(BOUNDS) do
        texts[#texts + 1] = tostring(bound)
    end
    texts[#texts + 1] = "+Inf"
    return texts
end
local bounds = boundTexts()
local function readNumber(store, key, place)
    return numberAt(
        store,
        serviceKey(numberNames[place + 1], key)
    )
end
--- What all workers together have done for a service.
local function countsOf(store, key)
    local counters = newCounters()
    local classes = {}
    local buckets = {}
    for place = 0, FIRST_OF_TALLY - 1 do
        counters[counterNames[place + 1]] = readNumber(store, key, place)
    end
    for place = FIRST_OF_TALLY, FIRST_OF_TALLY + CLASSES - 1 do
        classes[numberNames[place + 1]] = readNumber(store, key, place)
    end
    local count = 0
    for index = 0, #BOUNDS do
        count = count + readNumber(store, key, FIRST_OF_TALLY + CLASSES + index)
        buckets[bounds[index + 1]] = count
    end
    return {
        counters = counters,
        classes = classes,
        latency = {
            sum = readNumber(store, key, #numberNames - 1),
            count = count,
            buckets = buckets
        }
    }
end
--- The same, and what they are at.
-- 
-- @param gauges what they say of this moment, from `gaugesOf`
local function totalsOf(store, key, gauges)
    local ____countsOf_result_0 = countsOf(store, key)
    local classes = ____countsOf_result_0.classes
    local counters = ____countsOf_result_0.counters
    local latency = ____countsOf_result_0.latency
    return {
        counters = counters,
        classes = classes,
        latency = latency,
        inFlight = gauges.inFlight[key] or 0,
        waiting = gauges.waiting[key] or 0
    }
end
____exports.bounds = bounds
____exports.countsOf = countsOf
____exports.totalsOf = totalsOf
return ____exports
