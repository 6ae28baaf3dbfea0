local ____exports = {}
--- The next group in order of preference after (`priority`, `isLast`): a group's peers of weight 0 come after its others.
local function rank(peer)
    return peer.priority * 2 + (peer.weight == 0 and 1 or 0)
end
--- The peers that a policy may choose from: those that let connect, of the first priority group that has any (RFC 2782).
-- Where all are down, a pool that DNS confirms is used whole, as the last peers must never be given up for a guess; one
-- that it does not confirm counts as empty.
local function eligiblePeers(peers, isConfirmed)
    local best = math.huge
    for ____, peer in ipairs(peers) do
        if not peer.isDown then
            best = math.min(
                best,
                rank(peer)
            )
        end
    end
    if best == math.huge then
        return isConfirmed and peers or ({})
    end
    local eligible = {}
    for ____, peer in ipairs(peers) do
        if not peer.isDown and rank(peer) == best then
            eligible[#eligible + 1] = peer
        end
    end
    return eligible
end
____exports.eligiblePeers = eligiblePeers
return ____exports
