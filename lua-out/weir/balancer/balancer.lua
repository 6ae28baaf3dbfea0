local ____exports = {}
local ____snapshot = require("weir.pool.snapshot")
local NOBODY = ____snapshot.NOBODY
local ____budget = require("weir.retry.budget")
local newBudget = ____budget.newBudget
local function newBalancer(parts, now)
    return {
        parts = parts,
        budget = newBudget(parts.retryBudget, now),
        traffic = {inFlight = 0},
        snapshot = NOBODY,
        peers = {},
        eligible = {},
        pick = nil,
        trials = {},
        isOutdated = false,
        mostInFlight = math.huge,
        isCrowded = false,
        isLastPeer = true
    }
end
____exports.newBalancer = newBalancer
return ____exports
