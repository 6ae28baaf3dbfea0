local ____exports = {}
local update
local ____peer = require("weir.pool.peer")
local newPeer = ____peer.newPeer
local ____verdict = require("weir.pool.verdict")
local adoptVerdict = ____verdict.adoptVerdict
function update(peer, member)
    peer.weight = member.weight
    peer.priority = member.priority
    peer.drainedUntil = member.drainedUntil
    adoptVerdict(peer, member)
end
--- The peers of a new membership: those that stay are the same objects in the same order, those that are gone are dropped,
-- new ones come last. It returns `previous` itself when no member came or went.
local function reconcile(previous, members)
    local byId = {}
    for ____, member in ipairs(members) do
        byId[member.id] = member
    end
    local peers = {}
    for ____, peer in ipairs(previous) do
        local member = byId[peer.id]
        if member ~= nil then
            update(peer, member)
            peers[#peers + 1] = peer
            byId[peer.id] = nil
        end
    end
    local stayed = #peers
    for ____, member in ipairs(members) do
        if byId[member.id] ~= nil then
            byId[member.id] = nil
            peers[#peers + 1] = newPeer(member)
        end
    end
    return stayed == #previous and #peers == stayed and previous or peers
end
____exports.reconcile = reconcile
return ____exports
