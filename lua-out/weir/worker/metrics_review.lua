local ____exports = {}
local ____confirmed = require("weir.leader.confirmed")
local endpointWith = ____confirmed.endpointWith
local ____keys = require("weir.metrics.keys")
local retireNumbers = ____keys.retireNumbers
local ____review = require("weir.worker.review")
local FORGET_SECONDS = ____review.FORGET_SECONDS
--- What the leader does now and then, lest what is counted outlives what it is about.
local function reviewMetrics(____bindingPattern0, ____bindingPattern1, now)
    local weir
    local review
    review = ____bindingPattern0.review
    weir = ____bindingPattern0.weir
    local byKey
    byKey = ____bindingPattern1.byKey
    if now < review.numbersAt then
        return
    end
    review.numbersAt = now + FORGET_SECONDS
    retireNumbers(
        weir.store,
        function(key, peerId)
            local service = byKey[key]
            return service ~= nil and (peerId == nil or endpointWith(service, peerId) ~= nil)
        end
    )
end
____exports.reviewMetrics = reviewMetrics
return ____exports
