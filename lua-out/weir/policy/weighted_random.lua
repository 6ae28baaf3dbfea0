local ____exports = {}
local ____policy = require("weir.policy.policy")
local shareOf = ____policy.shareOf
local sharesOf = ____policy.sharesOf
local floor = math.floor
--- Draws each peer as often as its weight says, by Vose's alias method (M. D. Vose, "A linear algorithm for generating random
-- numbers with a given distribution", 1991): each column holds one peer up to a threshold and an alias above it, so that one
-- random number picks both column and side.
local function weightedRandom(peers, random)
    local count = #peers
    local total = sharesOf(peers)
    local threshold = {}
    local alias = {}
    local small = {}
    local large = {}
    for column = 0, count - 1 do
        threshold[column + 1] = shareOf(peers[column + 1]) * count / total
        alias[column + 1] = column
        if threshold[column + 1] < 1 then
            small[#small + 1] = column
        else
            large[#large + 1] = column
        end
    end
    while #small > 0 and #large > 0 do
        local less = table.remove(small)
        local more = large[#large]
        alias[less + 1] = more
        threshold[more + 1] = threshold[more + 1] - (1 - threshold[less + 1])
        if threshold[more + 1] < 1 then
            table.remove(large)
            small[#small + 1] = more
        end
    end
    return function()
        local position = random() * count
        local column = floor(position)
        return position - column < threshold[column + 1] and column or alias[column + 1]
    end
end
____exports.weightedRandom = weightedRandom
return ____exports
