local ____exports = {}
local function makePick(peers, random, traffic, over, digest)
    local byToken = {}
    for ____, peer in ipairs(peers) do
        if peer.token == "" then
            peer.token = digest(peer.id)
        end
        byToken[peer.token] = peer
    end
    local pickOver = over.makePick(peers, random, traffic)
    return function(now, token, look)
        local ____temp_0
        if look == 0 and token ~= "" then
            ____temp_0 = byToken[token]
        else
            ____temp_0 = nil
        end
        local known = ____temp_0
        return (known == nil or known.isDown) and pickOver(now, "", look) or known
    end
end
--- A client's requests to the peer that it was given first, for as long as that may be chosen; the first, and each whose peer is
-- gone, by another policy. The client brings the peer's token, a digest that says nothing of its address.
local function sticky(over, digest)
    return {
        makePick = function(peers, random, traffic) return makePick(
            peers,
            random,
            traffic,
            over,
            digest
        ) end,
        observe = over.observe,
        isSlowToMake = true
    }
end
____exports.sticky = sticky
return ____exports
