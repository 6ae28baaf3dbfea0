local ____exports = {}
local function serviceStatus(balancer, now)
    local ____balancer_0 = balancer
    local snapshot = ____balancer_0.snapshot
    local peers = {}
    for ____, peer in ipairs(balancer.peers) do
        peers[peer.id] = {
            weight = peer.weight,
            priority = peer.priority,
            down = peer.isDown,
            standing = peer.standing,
            in_flight = peer.inFlight,
            attempts = peer.attempts,
            failures = peer.failures,
            errors = peer.errors,
            latency = peer.latency
        }
    end
    return {state = snapshot.state, reason = snapshot.reason, state_seconds = snapshot.since == 0 and 0 or now - snapshot.since, peers = peers}
end
--- Whether a request to the service finds a peer.
local function isReady(balancer)
    return balancer.pick ~= nil
end
____exports.isReady = isReady
____exports.serviceStatus = serviceStatus
return ____exports
