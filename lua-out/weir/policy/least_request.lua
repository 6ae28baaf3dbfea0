local ____exports = {}
local ____two_choices = require("weir.policy.two_choices")
local pickOfTwo = ____two_choices.pickOfTwo
local function isBetter(_one, _other, _now, busy, otherBusy)
    return busy < otherBusy
end
--- Of two peers drawn by weight, the one with fewer attempts under way for its weight.
local leastRequest = {
    makePick = function(peers, random) return pickOfTwo(peers, random, isBetter) end,
    observe = nil,
    isSlowToMake = false
}
____exports.leastRequest = leastRequest
return ____exports
