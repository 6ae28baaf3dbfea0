local ____exports = {}
local ____reason = require("weir.balancer.reason")
local whyNoPeer = ____reason.whyNoPeer
local ____pool = require("weir.balancer.pool")
local canServe = ____pool.canServe
local ____reason = require("weir.model.reason")
local reasonOfOutcome = ____reason.reasonOfOutcome
local ____proxy_status = require("weir.http.proxy_status")
local emptyPoolStatus = ____proxy_status.emptyPoolStatus
local failedTryStatus = ____proxy_status.failedTryStatus
local fullPoolStatus = ____proxy_status.fullPoolStatus
local refusedStatus = ____proxy_status.refusedStatus
local unmappedStatus = ____proxy_status.unmappedStatus
--- Seconds after which a client may try again.
local RETRY_AFTER_SECONDS = 1
local NOT_FOUND = 404
local INTERNAL_ERROR = 500
local UNAVAILABLE = 503
--- RFC 9209 (section 2.3) recommends a status for each error; where no connection came about, nothing was sent.
local statuses = {
    answered = 500,
    error_status = 502,
    connect_failed = UNAVAILABLE,
    reset = 502,
    timeout = 504,
    invalid_header = 502,
    body_cut_off = 502,
    unknown = UNAVAILABLE
}
local function answer(status, reason, word)
    return {status = status, reason = reason, word = word, retryAfter = status == UNAVAILABLE and RETRY_AFTER_SECONDS or nil}
end
--- The answer to a request whose last try ended with the outcome, and which goes to no other peer. What became of the pool since
-- matters only to a request that has reached no peer.
-- 
-- @param isCall whether it was a call of gRPC
local function unavailableAnswer(balancer, outcome, isCall)
    if isCall == nil then
        isCall = false
    end
    local ____balancer_settings_0 = balancer.settings
    local key = ____balancer_settings_0.key
    if outcome ~= "connect_failed" or canServe(balancer) then
        return answer(
            statuses[outcome],
            failedTryStatus(balancer.settings, outcome, isCall),
            reasonOfOutcome[outcome]
        )
    end
    local word = whyNoPeer(balancer)
    return answer(
        UNAVAILABLE,
        word == "peers_full" and fullPoolStatus(key) or emptyPoolStatus(balancer),
        word
    )
end
--- The answer to a request that ended before any peer was chosen.
-- 
-- @param status nginx's own; what is no refusal was a failure of nginx, which may pass
-- @param hasBody whether the request has a body, for which nginx may have had no room
local function refusedAnswer(key, status, hasBody)
    local known = status > INTERNAL_ERROR and status or UNAVAILABLE
    local isBody = hasBody and status == INTERNAL_ERROR
    return answer(
        known,
        refusedStatus(key, isBody),
        isBody and "no_room_for_body" or "refused"
    )
end
--- The answer to a request that no mapping of its port is for.
local function unmappedAnswer()
    return answer(
        NOT_FOUND,
        unmappedStatus(),
        "unmapped"
    )
end
____exports.refusedAnswer = refusedAnswer
____exports.unavailableAnswer = unavailableAnswer
____exports.unmappedAnswer = unmappedAnswer
return ____exports
