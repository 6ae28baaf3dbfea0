local ____exports = {}
local ____latency = require("weir.policy.latency")
local costOf = ____latency.costOf
local introduce = ____latency.introduce
local observe = ____latency.observe
local ____two_choices = require("weir.policy.two_choices")
local pickOfTwo = ____two_choices.pickOfTwo
--- Of two peers drawn by weight, the one where the request is probably answered sooner.
local peakEwma = {
    makePick = function(peers, random)
        introduce(peers)
        return pickOfTwo(peers, random, costOf)
    end,
    learn = observe,
    isSlowToMake = false
}
____exports.peakEwma = peakEwma
return ____exports
