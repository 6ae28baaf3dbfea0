local ____exports = {}
local ____weighted_random = require("weir.policy.weighted_random")
local weightedRandom = ____weighted_random.weightedRandom
local ____policy = require("weir.policy.policy")
local haveEqualShares = ____policy.haveEqualShares
local floor = math.floor
local function pickAny(peers, chance)
    if haveEqualShares(peers) then
        local count = #peers
        return function() return peers[floor(chance() * count) + 1] end
    end
    local draw = weightedRandom(peers, chance)
    return function() return peers[draw() + 1] end
end
--- Each request to any peer, by chance, as often as its weight says.
local random = {makePick = pickAny, observe = nil, isSlowToMake = false}
____exports.pickAny = pickAny
____exports.random = random
return ____exports
