local ____exports = {}
local ____endpoint = require("weir.model.endpoint")
local bracketed = ____endpoint.bracketed
--- What is known of a new peer is soon out of date.
local NEW_DECAY_SECONDS = 1
local function newPeer(member)
    return {
        id = member.id,
        host = bracketed(member.address),
        port = member.port,
        weight = member.weight,
        priority = member.priority,
        isDown = member.isDown,
        standing = member.standing,
        offer = member.offer,
        drainedUntil = member.drainedUntil,
        errors = 0,
        errorsInARow = 0,
        cutOffsInARow = 0,
        attemptsReported = 0,
        errorsReported = 0,
        attemptsSent = 0,
        failuresSent = 0,
        errorRate = 0,
        isProven = false,
        isWatched = true,
        hasServed = false,
        warmUntil = 0,
        unansweredSince = 0,
        answeredAt = 0,
        inFlight = 0,
        attempts = 0,
        failures = 0,
        latency = 0,
        lastSeconds = 0,
        failureRate = 0,
        measuredAt = 0,
        decaySeconds = NEW_DECAY_SECONDS,
        token = ""
    }
end
--- What a peer did before it was away says nothing of what it does now: it is known as little as a new one.
local function forget(peer)
    peer.latency = 0
    peer.lastSeconds = 0
    peer.failureRate = 0
    peer.measuredAt = 0
    peer.decaySeconds = NEW_DECAY_SECONDS
    peer.isProven = false
end
____exports.forget = forget
____exports.newPeer = newPeer
return ____exports
