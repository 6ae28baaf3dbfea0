local ____exports = {}
--- What a peer counts beside the others.
local function shareOf(peer)
    return math.max(1, peer.weight)
end
local function haveEqualShares(peers)
    local share = shareOf(peers[1])
    for ____, peer in ipairs(peers) do
        if shareOf(peer) ~= share then
            return false
        end
    end
    return true
end
____exports.haveEqualShares = haveEqualShares
____exports.shareOf = shareOf
return ____exports
