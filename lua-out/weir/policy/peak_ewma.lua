local ____exports = {}
local ____latency = require("weir.policy.latency")
local expectedSeconds = ____latency.expectedSeconds
local introduce = ____latency.introduce
local observe = ____latency.observe
local ____two_choices = require("weir.policy.two_choices")
local pickOfTwo = ____two_choices.pickOfTwo
--- Latencies that differ by less than this factor are the same: else the weights would count for nothing among equal peers.
local ALIKE = 2
local function isBetter(one, other, now, busy, otherBusy)
    local seconds = expectedSeconds(one, now, busy)
    local otherSeconds = expectedSeconds(other, now, otherBusy)
    if seconds <= otherSeconds * ALIKE and otherSeconds <= seconds * ALIKE then
        return busy < otherBusy
    end
    return seconds * (1 + busy) < otherSeconds * (1 + otherBusy)
end
--- Of two peers drawn by weight, the one where the request is probably answered sooner.
local peakEwma = {
    makePick = function(peers, random)
        introduce(peers)
        return pickOfTwo(peers, random, isBetter)
    end,
    observe = observe,
    isSlowToMake = false
}
____exports.peakEwma = peakEwma
return ____exports
