local ____exports = {}
local ____snapshot = require("weir.pool.snapshot")
local NOBODY = ____snapshot.NOBODY
local ____counters = require("weir.balancer.counters")
local newCounters = ____counters.newCounters
local ____retry_budget = require("weir.balancer.retry_budget")
local newBudget = ____retry_budget.newBudget
local ____tally = require("weir.balancer.tally")
local newTally = ____tally.newTally
local function newBalancer(settings, now)
    return {
        settings = settings,
        budget = newBudget(settings.retryBudget, now),
        traffic = {inFlight = 0},
        counters = newCounters(),
        tally = newTally(),
        snapshot = NOBODY,
        peers = {},
        eligible = {},
        pick = nil,
        halfOpen = {},
        isOutdated = false,
        mostInFlight = math.huge,
        seats = nil,
        hasWaiting = false,
        isLastPeer = true
    }
end
____exports.newBalancer = newBalancer
return ____exports
