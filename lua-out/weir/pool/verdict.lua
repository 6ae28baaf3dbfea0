local ____exports = {}
local ____peer = require("weir.pool.peer")
local forget = ____peer.forget
--- This worker could not connect to the peer, or was cut off.
local function markDown(peer)
    peer.isDown = true
end
--- This worker has met too many errors of the peer.
local function takeOut(peer)
    peer.standing = "out"
end
--- Takes over what the leader says, and takes back what was held against a peer that is in good standing again.
local function adoptVerdict(peer, ____bindingPattern0)
    local standing
    local offer
    local isDown
    isDown = ____bindingPattern0.isDown
    offer = ____bindingPattern0.offer
    standing = ____bindingPattern0.standing
    local isGoodAgain = peer.standing ~= "good" and standing == "good"
    local isBack = peer.isDown and not isDown
    if isGoodAgain then
        peer.errorsInARow = 0
        peer.errorRate = 0
    end
    if isBack then
        peer.cutOffsInARow = 0
    end
    if isGoodAgain or isBack then
        forget(peer)
    end
    peer.isDown = isDown
    peer.standing = standing
    peer.offer = offer
    peer.isWatched = not peer.isProven or peer.errorRate > 0 or standing ~= "good"
end
____exports.adoptVerdict = adoptVerdict
____exports.markDown = markDown
____exports.takeOut = takeOut
return ____exports
