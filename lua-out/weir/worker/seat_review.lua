local ____exports = {}
local ____seats = require("weir.pool.seats")
local forgetSeats = ____seats.forgetSeats
local reviewSeats = ____seats.reviewSeats
local ____review = require("weir.worker.review")
local FORGET_SECONDS = ____review.FORGET_SECONDS
local ____weir = require("weir.worker.weir")
local hasSeats = ____weir.hasSeats
--- How often the leader looks whether one of the workers is gone, in seconds.
local REVIEW_SECONDS = 0.25
--- What the leader does lest requests are counted that are no more, and peers that are gone.
local function reviewCounts(____bindingPattern0, ____bindingPattern1, now)
    local weir
    local tools
    local review
    review = ____bindingPattern0.review
    tools = ____bindingPattern0.tools
    weir = ____bindingPattern0.weir
    local byKey
    byKey = ____bindingPattern1.byKey
    if not hasSeats(weir.configuration) then
        return
    end
    if now >= review.workersAt then
        review.workersAt = now + REVIEW_SECONDS
        reviewSeats(weir.store, tools.isAlive)
    end
    if now >= review.peersAt then
        review.peersAt = now + FORGET_SECONDS
        forgetSeats(
            weir.store,
            function(service, peerId)
                local ____opt_0 = byKey[service]
                for ____, ____value in ipairs(____opt_0 and ____opt_0.discovery.membership.endpoints or ({})) do
                    local id = ____value.id
                    if id == peerId then
                        return true
                    end
                end
                return false
            end
        )
    end
end
____exports.reviewCounts = reviewCounts
return ____exports
