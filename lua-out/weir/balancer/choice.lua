local ____exports = {}
local hasRoom
local ____slow_start = require("weir.health.slow_start")
local isWarmingUp = ____slow_start.isWarmingUp
local ____suspicion = require("weir.health.suspicion")
local isSuspicious = ____suspicion.isSuspicious
local wasTriedLately = ____suspicion.wasTriedLately
local ____pool = require("weir.balancer.pool")
local hasConnectable = ____pool.hasConnectable
local roomAt = ____pool.roomAt
local ____request_state = require("weir.balancer.request_state")
local wasTried = ____request_state.wasTried
function hasRoom(balancer, peer)
    return roomAt(balancer, peer) > 0
end
--- Peers that are looked at after one that answers nothing.
local MOST_SECOND_LOOKS = 3
--- Whether a request goes to the peer that was picked for it.
local function canTake(balancer, peer, affinity, now)
    local ____balancer_0 = balancer
    local mostInFlight = ____balancer_0.mostInFlight
    local settings = ____balancer_0.settings
    if peer.isDown or mostInFlight < math.huge and not hasRoom(balancer, peer) then
        return false
    end
    if affinity ~= "" then
        return true
    end
    if settings.answersSoon and isSuspicious(peer, now) then
        return false
    end
    return peer.warmUntil <= now or not isWarmingUp(peer, settings.slowStart, now, settings.random)
end
--- The next half-open peer that no request of any worker was given. A client that has its peer already tries none.
local function nextHalfOpen(____bindingPattern0, affinity)
    local settings
    local halfOpen
    halfOpen = ____bindingPattern0.halfOpen
    settings = ____bindingPattern0.settings
    if settings.isSticky and affinity ~= "" then
        return nil
    end
    local peer = table.remove(halfOpen)
    return peer.standing == "half_open" and settings.claimHalfOpen(settings.key, peer) and peer or nil
end
--- Where all are down: one that this worker has not tried lately, lest every request find out for itself what the leader publishes as soon
-- as it changes.
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
--- A peer that takes the request; the one that was picked first if a few more picks find none; `undefined` if all are full.
local function pickAnother(balancer, first, pick, affinity, now)
    if not hasConnectable(balancer) then
        return pickLastResort(balancer, now)
    end
    local ____balancer_1 = balancer
    local eligible = ____balancer_1.eligible
    for look = 1, MOST_SECOND_LOOKS do
        local picked = pick(now, affinity, look)
        if canTake(balancer, picked, affinity, now) then
            return picked
        end
    end
    if hasRoom(balancer, first) then
        return first
    end
    for ____, peer in ipairs(eligible) do
        if hasRoom(balancer, peer) then
            return peer
        end
    end
    balancer.hasWaiting = true
    return nil
end
--- The policy's choice, if the request was not there before; else an eligible peer where it was not, at best one that answers.
-- Only if there is none, and few tries have failed, it goes back to where it was: the connection that failed may have been an
-- old one.
local function pickUntried(balancer, request, now)
    local ____balancer_2 = balancer
    local eligible = ____balancer_2.eligible
    local pick = ____balancer_2.pick
    local settings = ____balancer_2.settings
    if pick == nil then
        return nil
    end
    local picked = pick(now, request.affinity, request.failedTries)
    if not wasTried(request, picked) and canTake(balancer, picked, "", now) then
        return picked
    end
    local untried
    for ____, peer in ipairs(eligible) do
        if not wasTried(request, peer) and hasRoom(balancer, peer) then
            if not (settings.answersSoon and isSuspicious(peer, now)) then
                return peer
            end
            untried = peer
        end
    end
    return untried or (request.failedTries <= settings.retries and picked or nil)
end
--- The peer of a request's first try.
local function pickFirst(balancer, pick, affinity, now)
    if balancer.halfOpen[1] ~= nil then
        local peer = nextHalfOpen(balancer, affinity)
        if peer ~= nil then
            return peer
        end
    end
    local picked = pick(now, affinity, 0)
    return canTake(balancer, picked, affinity, now) and picked or pickAnother(
        balancer,
        picked,
        pick,
        affinity,
        now
    )
end
____exports.pickFirst = pickFirst
____exports.pickUntried = pickUntried
return ____exports
