local ____exports = {}
local ____eligibility = require("weir.health.eligibility")
local isDrained = ____eligibility.isDrained
--- The share of its requests that a peer gets in its first moment, so that it is warmed at all.
local FIRST_SHARE = 0.1
local function serves(peer)
    return not peer.isDown and peer.standing == "good" and not isDrained(peer)
end
--- Lets those begin slowly, over so many seconds, who join others that serve already, or come back to them.
local function beginSlowly(peers, seconds, now)
    local hasOthers = false
    for ____, peer in ipairs(peers) do
        hasOthers = hasOthers or peer.hasServed and serves(peer)
    end
    for ____, peer in ipairs(peers) do
        if hasOthers and not peer.hasServed and serves(peer) then
            peer.warmUntil = now + seconds
        end
        peer.hasServed = serves(peer)
    end
end
--- Whether a request that was meant for a cold peer goes to another: its share grows evenly from a tenth to the whole.
local function isWarmingUp(peer, seconds, now, random)
    local share = 1 - (peer.warmUntil - now) / seconds
    return random() > math.max(FIRST_SHARE, share)
end
____exports.beginSlowly = beginSlowly
____exports.isWarmingUp = isWarmingUp
return ____exports
