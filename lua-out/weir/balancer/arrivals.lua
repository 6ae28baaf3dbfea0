local ____exports = {}
local ____tally = require("weir.balancer.tally")
local bucketOf = ____tally.bucketOf
local CLASSES = ____tally.CLASSES
local classOf = ____tally.classOf
local FIRST_LIMIT = ____tally.FIRST_LIMIT
local SECONDS_INDEX = ____tally.SECONDS_INDEX
--- Counts a request that arrives at a service, once, however often it begins there.
local function noteArrival(balancer, request, now)
    if request.countedAt == balancer then
        return
    end
    local ____balancer_0 = balancer
    local counters = ____balancer_0.counters
    counters.requests = counters.requests + 1
    if request.countedAt == nil then
        request.arrivedAt = now
    end
    request.countedAt = balancer
end
--- Leaves it to the waiting room, where it is another request for nginx, to count how this one ends: only there is that known.
local function handOver(request)
    request.countedAt = nil
end
--- Has a request that came from elsewhere, and was counted there as it arrived, be counted here as it ends.
local function takeOver(balancer, request, now)
    request.countedAt = balancer
    request.arrivedAt = now
end
--- Counts how a request ended: at the service that served it, or that had nobody to serve it.
local function noteEnd(request, status, now)
    local ____request_1 = request
    local countedAt = ____request_1.countedAt
    if countedAt == nil then
        return
    end
    request.countedAt = nil
    local ____countedAt_2 = countedAt
    local tally = ____countedAt_2.tally
    local kind = status >= 200 and status < 300 and 1 or classOf(status)
    local seconds = now - request.arrivedAt
    local bucket = CLASSES + (seconds <= FIRST_LIMIT and 0 or bucketOf(seconds))
    tally[kind + 1] = tally[kind + 1] + 1
    tally[bucket + 1] = tally[bucket + 1] + 1
    tally[SECONDS_INDEX + 1] = tally[SECONDS_INDEX + 1] + seconds
end
____exports.handOver = handOver
____exports.noteArrival = noteArrival
____exports.noteEnd = noteEnd
____exports.takeOver = takeOver
return ____exports
