local ____exports = {}
local ____two_choices = require("weir.policy.two_choices")
local pickOfTwo = ____two_choices.pickOfTwo
local function costOf(_peer, _now, busy)
    return busy
end
--- Of two peers drawn by weight, the one with fewer attempts under way for its weight.
local leastRequest = {
    makePick = function(peers, random) return pickOfTwo(peers, random, costOf) end,
    learn = nil,
    isSlowToMake = false
}
____exports.leastRequest = leastRequest
return ____exports
