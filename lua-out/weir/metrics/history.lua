local ____exports = {}
local ____tally = require("weir.balancer.tally")
local BOUNDS = ____tally.BOUNDS
local ____history = require("weir.pool.history")
local keepHistory = ____history.keepHistory
local keptOf = ____history.keptOf
local STEP_SECONDS = ____history.STEP_SECONDS
local ____totals = require("weir.metrics.totals")
local bounds = ____totals.bounds
local countsOf = ____totals.countsOf
local ERRORS = "5xx"
--- What was counted of a service: its errors, and then how many requests lasted at most each of the bounds, the last of which is none.
local function sampleOf(store, key)
    local ____countsOf_result_0 = countsOf(store, key)
    local classes = ____countsOf_result_0.classes
    local latency = ____countsOf_result_0.latency
    local sample = {classes[ERRORS]}
    for ____, bound in ipairs(bounds) do
        sample[#sample + 1] = latency.buckets[bound]
    end
    return sample
end
--- What was added since; a count that has begun anew has nothing added.
local function addedSince(before, sample)
    local added = {}
    for index = 0, #sample - 1 do
        added[#added + 1] = math.max(0, sample[index + 1] - before[index + 1])
    end
    return added
end
--- A quantile in seconds, even within a bucket, as Prometheus reads them; beyond the last bound it is that.
local function quantile(added, share)
    local rank = share * added[#added]
    if rank == 0 then
        return "null"
    end
    local bound = 0
    local count = 0
    for index = 1, #BOUNDS do
        local upper = added[index + 1]
        local next = BOUNDS[index]
        if upper >= rank then
            return string.format("%.4g", bound + (next - bound) * (rank - count) / (upper - count))
        end
        bound = next
        count = upper
    end
    return string.format("%.4g", bound)
end
local function rowOf(service, ____bindingPattern0, added)
    local time
    local gauges
    gauges = ____bindingPattern0.gauges
    time = ____bindingPattern0.time
    return string.format(
        "[%d,%d,%d,%s,%s,%d,%d]\n",
        time,
        added[#added],
        added[1],
        quantile(added, 0.5),
        quantile(added, 0.99),
        gauges.inFlight[service] or 0,
        gauges.waiting[service] or 0
    )
end
--- The number of the step after which a sample was taken, and the sample; none of a text that is no such thing.
local function read(base)
    local numbers = {}
    for number in string.gmatch(base, "%S+") do
        numbers[#numbers + 1] = tonumber(number) or 0
    end
    local step = table.remove(numbers, 1) or -1
    return step, numbers
end
--- Adds a row for the step that has ended to the history of a service, unless it is there. There is none of the first step that is seen,
-- nor of one after a gap: nobody knows when what was counted in it happened.
-- 
-- @param services that have a history
local function addToHistory(store, service, step, services)
    local ____keptOf_result_1 = keptOf(store, service)
    local base = ____keptOf_result_1.base
    local rows = ____keptOf_result_1.rows
    local last, before = read(base)
    if last == step.number then
        return
    end
    local sample = sampleOf(store, service)
    local isNext = last == step.number - 1 and #before == #sample
    local row = isNext and rowOf(
        service,
        step,
        addedSince(before, sample)
    ) or ""
    local newBase = string.format(
        "%d %s",
        step.number,
        table.concat(sample, " ")
    )
    keepHistory(
        store,
        service,
        {base = newBase, rows = rows .. row},
        step.time,
        services
    )
end
____exports.addToHistory = addToHistory
____exports.STEP_SECONDS = STEP_SECONDS
return ____exports
