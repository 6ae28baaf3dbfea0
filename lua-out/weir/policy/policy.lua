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
--- What all peers count together.
local function sharesOf(peers)
    local total = 0
    for ____, peer in ipairs(peers) do
        total = total + shareOf(peer)
    end
    return total
end
____exports.haveEqualShares = haveEqualShares
____exports.shareOf = shareOf
____exports.sharesOf = sharesOf
return ____exports
