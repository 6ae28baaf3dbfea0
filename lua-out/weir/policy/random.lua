local ____exports = {}
local ____alias = require("weir.policy.alias")
local drawByWeight = ____alias.drawByWeight
local ____policy = require("weir.policy.policy")
local haveEqualShares = ____policy.haveEqualShares
local floor = math.floor
local function pickAny(peers, chance)
    if haveEqualShares(peers) then
        local count = #peers
        return function() return peers[floor(chance() * count) + 1] end
    end
    local draw = drawByWeight(peers, chance)
    return function() return peers[draw() + 1] end
end
--- Each request to any peer, by chance, as often as its weight says.
local random = {makePick = pickAny, learn = nil, isSlowToMake = false}
____exports.pickAny = pickAny
____exports.random = random
return ____exports
