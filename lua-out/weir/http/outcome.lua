local ____exports = {}
local BAD_GATEWAY = 502
local GATEWAY_TIMEOUT = 504
--- The lowest status that nginx makes up itself when a try fails: the client left.
local CLIENT_CLOSED = 499
--- A client that left before the connection stood, after this many seconds, shows that the peer does not answer.
local TELLING_WAIT_SECONDS = 0.1
--- So much longer than a peer usually takes to answer, a request has lasted for another reason: a long body, a slow client.
local BODY_SECONDS = 0.005
--- Whether the status shows that a peer answered, and well: no more need be known.
local function isGoodAnswer(____bindingPattern0, status)
    local errorStatuses
    errorStatuses = ____bindingPattern0.errorStatuses
    return status < CLIENT_CLOSED and not (errorStatuses[status] ~= nil)
end
--- What an answer of this status says about its peer.
local function answerOutcome(____bindingPattern0, status)
    local errorStatuses
    errorStatuses = ____bindingPattern0.errorStatuses
    return errorStatuses[status] ~= nil and "error_status" or "answered"
end
--- How a try failed that ended with a status which nginx may have made up.
-- 
-- @param status 502 and 504 are nginx's own for what a peer did; with any other, such as 0 and 500, it failed itself, for want
-- of connections or descriptors
local function failureOutcome(status, progress, seconds)
    local ____progress_0 = progress
    local hasAnswered = ____progress_0.hasAnswered
    local hasReceived = ____progress_0.hasReceived
    local isConnected = ____progress_0.isConnected
    local isSent = ____progress_0.isSent
    local isWhole = ____progress_0.isWhole
    if hasAnswered then
        return "answered"
    end
    if status == CLIENT_CLOSED then
        return not isConnected and seconds >= TELLING_WAIT_SECONDS and "connect_failed" or "unknown"
    end
    if status ~= BAD_GATEWAY and status ~= GATEWAY_TIMEOUT then
        return "unknown"
    end
    if not isConnected or not isSent then
        return "connect_failed"
    end
    if status == GATEWAY_TIMEOUT then
        return "timeout"
    end
    if hasReceived then
        return "invalid_header"
    end
    return isWhole and "reset" or "body_cut_off"
end
--- How the last try of a request ended that is no good answer.
-- 
-- @param progress says how far it came; it is only asked where that matters, as that is costly to find out
local function badEnd(service, status, seconds, progress)
    local outcome = status < CLIENT_CLOSED and "answered" or failureOutcome(
        status,
        progress(),
        seconds
    )
    return outcome == "answered" and answerOutcome(service, status) or outcome
end
--- Whether it matters when exactly the peer answered, which is costly to find out. Else the end of the request is near enough.
local function needsAnswerTime(____bindingPattern0, request, seconds)
    local balancer
    balancer = ____bindingPattern0.balancer
    return balancer.settings.policy.observe ~= nil and seconds > request.peer.latency + BODY_SECONDS
end
____exports.answerOutcome = answerOutcome
____exports.badEnd = badEnd
____exports.failureOutcome = failureOutcome
____exports.isGoodAnswer = isGoodAnswer
____exports.needsAnswerTime = needsAnswerTime
return ____exports
