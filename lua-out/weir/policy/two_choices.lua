local ____exports = {}
local ____weighted_random = require("weir.policy.weighted_random")
local weightedRandom = ____weighted_random.weightedRandom
local ____policy = require("weir.policy.policy")
local haveEqualShares = ____policy.haveEqualShares
local shareOf = ____policy.shareOf
local sharesOf = ____policy.sharesOf
local ____weighted_order = require("weir.policy.weighted_order")
local weightedOrder = ____weighted_order.weightedOrder
local floor = math.floor
local function pickOnly(peer)
    return function() return peer end
end
local function pickOfEqual(peers, random, isBetter)
    local others = #peers - 1
    local next = weightedOrder(peers, random)
    return function(now)
        local one = next()
        local drawn = floor(random() * others)
        local first = peers[one + 1]
        local second = peers[(drawn < one and drawn or drawn + 1) + 1]
        return isBetter(
            second,
            first,
            now,
            second.inFlight,
            first.inFlight
        ) and second or first
    end
end
local function pickOfUnequal(peers, random, isBetter)
    local count = #peers
    local average = sharesOf(peers) / count
    local scale = {}
    for index = 0, count - 1 do
        scale[index + 1] = average / shareOf(peers[index + 1])
    end
    local next = weightedOrder(peers, random)
    local draw = weightedRandom(peers, random)
    return function(now)
        local one = next()
        local drawn = draw()
        local other = drawn == one and (one + 1) % count or drawn
        local first = peers[one + 1]
        local second = peers[other + 1]
        local busy = second.inFlight * scale[other + 1]
        return isBetter(
            second,
            first,
            now,
            busy,
            first.inFlight * scale[one + 1]
        ) and second or first
    end
end
--- The better one of two different peers: nearly as good as the best of all, and it does not send all workers to the same one
-- (M. Mitzenmacher, "The power of two choices in randomized load balancing", 2001). One is drawn by weight; the other is the
-- next in turn, and has the request if it is as good: so peers that have little to do are used as evenly as by round robin.
local function pickOfTwo(peers, random, isBetter)
    if #peers == 1 then
        return pickOnly(peers[1])
    end
    return haveEqualShares(peers) and pickOfEqual(peers, random, isBetter) or pickOfUnequal(peers, random, isBetter)
end
____exports.pickOfTwo = pickOfTwo
return ____exports
