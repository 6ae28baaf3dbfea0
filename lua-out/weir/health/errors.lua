local ____exports = {}
--- What one answer counts in a peer's error rate: it remembers some ten answers.
local WEIGHT = 1 / 8
--- A rate so low is none, which spares the good answers of a healthy peer all arithmetic.
local FORGOTTEN = 0.01
--- So unlikely must it be that a peer no worse than the others fails so often in a row.
local CHANCE = 1e-9
--- One error response may be the request's fault.
local UNPROVEN = 2
--- So many requests must a peer cut off, without an answer to any, before it counts as gone: one may have been the request's fault, or a kept connection's.
local SEVERAL = 3
--- Notes that the peer cut a request off.
-- 
-- @returns whether it has cut off several since its last answer
local function noteCutOff(peer)
    peer.cutOffsInARow = peer.cutOffsInARow + 1
    return peer.cutOffsInARow >= SEVERAL
end
--- Notes that the peer answered with an error, or not in time.
local function noteError(peer)
    peer.errors = peer.errors + 1
    peer.errorsInARow = peer.errorsInARow + 1
    peer.errorRate = peer.errorRate + (1 - peer.errorRate) * WEIGHT
    peer.isWatched = true
end
--- Notes that the peer answered well.
local function noteSuccess(peer)
    peer.isProven = true
    local rate = peer.errorRate * (1 - WEIGHT)
    peer.errorsInARow = 0
    peer.cutOffsInARow = 0
    peer.errorRate = rate < FORGOTTEN and 0 or rate
    peer.isWatched = peer.errorRate > 0 or peer.standing ~= "good"
end
--- So many error responses in a row are too many: fewer of a peer that has never answered well, as it may be warming up.
-- 
-- @param ejectAfter the option `eject_after`
local function mostErrors(____bindingPattern0, ejectAfter)
    local isProven
    isProven = ____bindingPattern0.isProven
    return isProven and ejectAfter or math.min(UNPROVEN, ejectAfter)
end
--- Whether the peer itself fails: it answered with so many errors in a row, and chance would not bring that about once in a
-- billion answers if it failed as often as the others do at the moment. Where the others fail too it is not the peer: a bad
-- request, a database that is gone. Without another peer that has answered well there is no saying.
local function isFailing(peer, others, inARow)
    if peer.errorsInARow < inARow then
        return false
    end
    local rates = 0
    local count = 0
    for ____, other in ipairs(others) do
        if other ~= peer and other.isProven and other.standing == "good" and not other.isDown then
            rates = rates + other.errorRate
            count = count + 1
        end
    end
    return count > 0 and (rates / count) ^ peer.errorsInARow < CHANCE
end
____exports.isFailing = isFailing
____exports.mostErrors = mostErrors
____exports.noteCutOff = noteCutOff
____exports.noteError = noteError
____exports.noteSuccess = noteSuccess
return ____exports
