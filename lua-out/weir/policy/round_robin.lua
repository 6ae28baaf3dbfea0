local ____exports = {}
local ____weighted_order = require("weir.policy.weighted_order")
local weightedOrder = ____weighted_order.weightedOrder
--- Each peer in turn, as often as its weight says.
local roundRobin = {
    makePick = function(peers, random)
        local next = weightedOrder(peers, random)
        return function() return peers[next() + 1] end
    end,
    observe = nil,
    isSlowToMake = false
}
____exports.roundRobin = roundRobin
return ____exports
