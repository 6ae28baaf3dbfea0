local ____exports = {}
local ____ejection = require("weir.health.ejection")
local mayEject = ____ejection.mayEject
--- Whether somebody has the peer get no new request: nothing may make up for that.
local function isDrained(____bindingPattern0)
    local drainedUntil
    drainedUntil = ____bindingPattern0.drainedUntil
    return drainedUntil > 0
end
--- Whether there are peers, and all of them are drained.
local function areAllDrained(peers)
    for ____, peer in ipairs(peers) do
        if not isDrained(peer) then
            return false
        end
    end
    return #peers > 0
end
--- Those who are not drained; the very list if nobody is.
local function undrained(peers)
    local areAnyDrained = false
    for ____, peer in ipairs(peers) do
        areAnyDrained = areAnyDrained or isDrained(peer)
    end
    if not areAnyDrained then
        return peers
    end
    local left = {}
    for ____, peer in ipairs(peers) do
        if not isDrained(peer) then
            left[#left + 1] = peer
        end
    end
    return left
end
--- The next group in order of preference after (`priority`, `isLast`): a group's peers of weight 0 come after its others.
local function rank(peer)
    return peer.priority * 2 + (peer.weight == 0 and 1 or 0)
end
--- The first group that has a peer which accepts connections, and is in good standing if that `matters`; `math.huge` if there is none.
local function firstRank(peers, matters)
    local first = math.huge
    for ____, peer in ipairs(peers) do
        if not peer.isDown and (not matters or peer.standing == "good") then
            first = math.min(
                first,
                rank(peer)
            )
        end
    end
    return first
end
--- The peers that a policy may choose from, none of which is drained: those in good standing that accept connections, of the first priority group that has any
-- (RFC 2782). If that is fewer than half of the group's peers that accept connections, all of these are used: so many cannot be spared.
-- Where all are down, a pool that DNS confirms is used whole, as the last peers must never be given up for a guess; one
-- that it does not confirm counts as empty.
local function eligiblePeers(all, isConfirmed)
    local peers = undrained(all)
    local group = firstRank(peers, true)
    if group == math.huge then
        group = firstRank(peers, false)
    end
    if group == math.huge then
        return isConfirmed and peers or ({})
    end
    local connectable = {}
    local good = {}
    for ____, peer in ipairs(peers) do
        if not peer.isDown and rank(peer) == group then
            connectable[#connectable + 1] = peer
            if peer.standing == "good" then
                good[#good + 1] = peer
            end
        end
    end
    return #good * 2 < #connectable and connectable or good
end
--- Whether one more peer that accepts connections may be taken out.
local function canSpare(peers)
    local connectable = 0
    local out = 0
    for ____, peer in ipairs(peers) do
        if not peer.isDown and not isDrained(peer) then
            connectable = connectable + 1
            if peer.standing ~= "good" then
                out = out + 1
            end
        end
    end
    return mayEject(out, connectable)
end
____exports.areAllDrained = areAllDrained
____exports.canSpare = canSpare
____exports.eligiblePeers = eligiblePeers
____exports.isDrained = isDrained
return ____exports
