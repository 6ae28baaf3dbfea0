local ____exports = {}
local ____reason = require("weir.balancer.reason")
local detourOf = ____reason.detourOf
local ____reason = require("weir.model.reason")
local reasonOfOutcome = ____reason.reasonOfOutcome
local CLIENT_CLOSED = 499
local SERVER_ERROR = 500
--- Whether there may be more to say of a request than that a peer answered.
local function isUnusual(____bindingPattern0, outcome, status)
    local waits
    local retries
    local failedTries
    failedTries = ____bindingPattern0.failedTries
    retries = ____bindingPattern0.retries
    waits = ____bindingPattern0.waits
    return outcome ~= "answered" or failedTries > 0 or retries > 0 or waits > 0 or status >= CLIENT_CLOSED
end
--- Why a request whose last try ended so was no plain success; nothing if it was.
-- 
-- @param status of a call of gRPC, the one of HTTP that means the same as its code
-- @param isElsewhere whether another service served it than the one that it was for
local function reasonOf(request, outcome, status, isElsewhere)
    if status == CLIENT_CLOSED then
        return "client_closed"
    end
    if outcome ~= "answered" then
        return reasonOfOutcome[outcome]
    end
    return status >= SERVER_ERROR and "peer_error" or detourOf(request, isElsewhere)
end
____exports.isUnusual = isUnusual
____exports.reasonOf = reasonOf
return ____exports
