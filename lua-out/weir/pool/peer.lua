local ____exports = {}
local ____endpoint = require("weir.model.endpoint")
local bracketed = ____endpoint.bracketed
local function newPeer(member)
    return {
        id = member.id,
        host = bracketed(member.address),
        port = member.port,
        weight = member.weight,
        priority = member.priority,
        isDown = member.isDown,
        standing = member.standing,
        errors = 0,
        errorsInARow = 0,
        attemptsTold = 0,
        errorsTold = 0,
        errorRate = 0,
        isWatched = member.standing ~= "good",
        hasServed = false,
        coldUntil = 0,
        unansweredSince = 0,
        inFlight = 0,
        attempts = 0,
        failures = 0,
        latency = 0,
        failureRate = 0,
        measuredAt = 0,
        token = ""
    }
end
____exports.newPeer = newPeer
return ____exports
