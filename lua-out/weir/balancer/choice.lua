local ____exports = {}
local ____slow_start = require("weir.health.slow_start")
local isTooCold = ____slow_start.isTooCold
local ____suspicion = require("weir.health.suspicion")
local isSuspicious = ____suspicion.isSuspicious
local wasTriedLately = ____suspicion.wasTriedLately
local ____attempt = require("weir.balancer.attempt")
local wasTried = ____attempt.wasTried
local ____pool = require("weir.balancer.pool")
local hasPeer = ____pool.hasPeer
--- Peers that are looked at after one that answers nothing.
local MOST_SECOND_LOOKS = 3
--- Whether a request goes to the peer that was picked for it.
local function canTake(____bindingPattern0, peer, affinity, now)
    local parts
    local mostInFlight
    mostInFlight = ____bindingPattern0.mostInFlight
    parts = ____bindingPattern0.parts
    if peer.isDown or peer.inFlight >= mostInFlight then
        return false
    end
    if affinity ~= "" then
        return true
    end
    if isSuspicious(peer, now) then
        return false
    end
    return peer.coldUntil <= now or not isTooCold(peer, parts.slowStart, now, parts.random)
end
--- The next peer to be tried that no request of any worker was given. A client that has its peer by a cookie tries none.
local function nextOnTrial(____bindingPattern0, affinity)
    local trials
    local parts
    parts = ____bindingPattern0.parts
    trials = ____bindingPattern0.trials
    if parts.cookie ~= "" and affinity ~= "" then
        return nil
    end
    local peer = table.remove(trials)
    return peer.standing == "trial" and parts.claimTrial(parts.key, peer) and peer or nil
end
--- Where all let nobody connect: one that nobody has tried lately, lest every request find out for itself what the keeper tells
-- as soon as it changes.
local function pickLastResort(____bindingPattern0, now)
    local eligible
    eligible = ____bindingPattern0.eligible
    for ____, peer in ipairs(eligible) do
        if not wasTriedLately(peer, now) then
            return peer
        end
    end
    return nil
end
--- A peer that takes the request; the one that was picked first if a few more picks find none; nobody if all are full.
local function pickAnother(balancer, first, pick, affinity, now)
    if not hasPeer(balancer) then
        return pickLastResort(balancer, now)
    end
    local ____balancer_0 = balancer
    local eligible = ____balancer_0.eligible
    local mostInFlight = ____balancer_0.mostInFlight
    for look = 1, MOST_SECOND_LOOKS do
        local picked = pick(now, affinity, look)
        if canTake(balancer, picked, affinity, now) then
            return picked
        end
    end
    if first.inFlight < mostInFlight then
        return first
    end
    for ____, peer in ipairs(eligible) do
        if peer.inFlight < mostInFlight then
            return peer
        end
    end
    balancer.isCrowded = true
    return nil
end
--- The policy's choice, if the request was not there before; else an eligible peer where it was not, at best one that answers.
-- Only if there is none, and it was not repeated often, it goes back to where it was: the connection that failed may have been
-- an old one.
local function pickUntried(balancer, attempt, now)
    local ____balancer_1 = balancer
    local eligible = ____balancer_1.eligible
    local mostInFlight = ____balancer_1.mostInFlight
    local parts = ____balancer_1.parts
    local pick = ____balancer_1.pick
    if pick == nil then
        return nil
    end
    local picked = pick(now, attempt.affinity, attempt.retries)
    if not wasTried(attempt, picked) and canTake(balancer, picked, "", now) then
        return picked
    end
    local untried
    for ____, peer in ipairs(eligible) do
        if not wasTried(attempt, peer) and peer.inFlight < mostInFlight then
            if not isSuspicious(peer, now) then
                return peer
            end
            untried = peer
        end
    end
    return untried or (attempt.retries <= parts.retries and picked or nil)
end
____exports.canTake = canTake
____exports.nextOnTrial = nextOnTrial
____exports.pickAnother = pickAnother
____exports.pickUntried = pickUntried
return ____exports
