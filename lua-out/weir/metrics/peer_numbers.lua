local ____exports = {}
local ____keys = require("weir.metrics.keys")
local numberAt = ____keys.numberAt
local peerKey = ____keys.peerKey
local function send(store, number, service, peer, more)
    return more == 0 or store.increment(
        peerKey(number, service, peer.id),
        more
    ) ~= 0
end
--- Sends what has been added of each peer since the last time. What one that leaves counts in its last second is lost.
local function sendPeers(store, ____bindingPattern0)
    local settings
    local peers
    peers = ____bindingPattern0.peers
    settings = ____bindingPattern0.settings
    for ____, peer in ipairs(peers) do
        local attempts = peer.attempts
        local attemptsSent = peer.attemptsSent
        local failures = peer.failures
        local failuresSent = peer.failuresSent
        if send(
            store,
            "attempts",
            settings.key,
            peer,
            attempts - attemptsSent
        ) then
            peer.attemptsSent = attempts
        end
        if send(
            store,
            "failures",
            settings.key,
            peer,
            failures - failuresSent
        ) then
            peer.failuresSent = failures
        end
    end
end
--- Adds the lines of the peers with tries under way to a worker's row.
local function appendPeerRow(lines, service, peers)
    for ____, ____value in ipairs(peers) do
        local id = ____value.id
        local inFlight = ____value.inFlight
        if inFlight > 0 then
            lines[#lines + 1] = string.format("peer %d %s %s", inFlight, id, service)
        end
    end
end
local function peerTotalsOf(store, service, peerId)
    return {
        attempts = numberAt(
            store,
            peerKey("attempts", service, peerId)
        ),
        failures = numberAt(
            store,
            peerKey("failures", service, peerId)
        )
    }
end
____exports.appendPeerRow = appendPeerRow
____exports.peerTotalsOf = peerTotalsOf
____exports.sendPeers = sendPeers
return ____exports
