local ____exports = {}
local ____turns = require("weir.policy.turns")
local takeTurns = ____turns.takeTurns
--- Each peer in turn, as often as its weight says.
local roundRobin = {
    makePick = function(peers, random)
        local next = takeTurns(peers, random)
        return function() return peers[next() + 1] end
    end,
    learn = nil,
    isSlowToMake = false
}
____exports.roundRobin = roundRobin
return ____exports
