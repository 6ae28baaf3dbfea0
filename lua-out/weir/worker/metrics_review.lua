local ____exports = {}
local ____evidence = require("weir.discovery.evidence")
local confirmedAt = ____evidence.confirmedAt
local ____confirmed = require("weir.leader.confirmed")
local endpointWith = ____confirmed.endpointWith
local ____keys = require("weir.metrics.keys")
local retireNumbers = ____keys.retireNumbers
local ____review = require("weir.worker.review")
local FORGET_SECONDS = ____review.FORGET_SECONDS
--- How often the leader says how old the answers of DNS are, in seconds.
local ANSWERS_SECONDS = 1
--- What the leader does so that what is counted is true, and does not outlive what it is about.
local function reviewMetrics(____bindingPattern0, ____bindingPattern1, now)
    local weir
    local review
    review = ____bindingPattern0.review
    weir = ____bindingPattern0.weir
    local services
    local byKey
    byKey = ____bindingPattern1.byKey
    services = ____bindingPattern1.services
    if now >= review.answersAt then
        review.answersAt = now + ANSWERS_SECONDS
        for ____, ____value in ipairs(services) do
            local discovery = ____value.discovery
            local rules = ____value.rules
            weir.counted.confirmed(
                rules.key,
                confirmedAt(discovery)
            )
        end
    end
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
