local ____exports = {}
local ____policy = require("weir.policy.policy")
local haveEqualShares = ____policy.haveEqualShares
local shareOf = ____policy.shareOf
local floor = math.floor
local function equal(peers, random)
    local count = #peers
    return function() return peers[floor(random() * count) + 1] end
end
--- Vose's alias method (M. D. Vose, "A linear algorithm for generating random numbers with a given distribution", 1991): each
-- column holds one peer up to a threshold and an alias above it, so that one random number picks both column and side.
local function weighted(peers, random)
    local count = #peers
    local total = 0
    for ____, peer in ipairs(peers) do
        total = total + shareOf(peer)
    end
    local threshold = {}
    local alias = {}
    local small = {}
    local large = {}
    for column = 0, count - 1 do
        threshold[column + 1] = shareOf(peers[column + 1]) * count / total
        alias[column + 1] = peers[column + 1]
        if threshold[column + 1] < 1 then
            small[#small + 1] = column
        else
            large[#large + 1] = column
        end
    end
    while #small > 0 and #large > 0 do
        local less = table.remove(small)
        local more = large[#large]
        alias[less + 1] = peers[more + 1]
        threshold[more + 1] = threshold[more + 1] - (1 - threshold[less + 1])
        if threshold[more + 1] < 1 then
            table.remove(large)
            small[#small + 1] = more
        end
    end
    return function()
        local position = random() * count
        local column = floor(position)
        return position - column < threshold[column + 1] and peers[column + 1] or alias[column + 1]
    end
end
--- Each request to any peer, by chance, as often as its weight says.
local function random(peers, chance)
    return haveEqualShares(peers) and equal(peers, chance) or weighted(peers, chance)
end
____exports.random = random
return ____exports
