local ____exports = {}
local ____eligibility = require("weir.health.eligibility")
local isDrained = ____eligibility.isDrained
local function serviceStatus(____bindingPattern0, now)
    local snapshot
    local peers
    local counters
    counters = ____bindingPattern0.counters
    peers = ____bindingPattern0.peers
    snapshot = ____bindingPattern0.snapshot
    local statuses = {}
    for ____, peer in ipairs(peers) do
        statuses[peer.id] = {
            weight = peer.weight,
            priority = peer.priority,
            down = peer.isDown,
            standing = peer.standing,
            drained = isDrained(peer) and math.max(0, peer.drainedUntil - now) or nil,
            in_flight = peer.inFlight,
            attempts = peer.attempts,
            failures = peer.failures,
            errors = peer.errors,
            latency = peer.latency
        }
    end
    return {
        state = snapshot.state,
        reason = snapshot.reason,
        state_seconds = snapshot.since == 0 and 0 or now - snapshot.since,
        counters = counters,
        peers = statuses
    }
end
____exports.serviceStatus = serviceStatus
return ____exports
