local ____exports = {}
local takeSuccess, takeError, goDown
local ____eligibility = require("weir.health.eligibility")
local canSpare = ____eligibility.canSpare
local ____errors = require("weir.health.errors")
local isFailing = ____errors.isFailing
local noteError = ____errors.noteError
local noteSuccess = ____errors.noteSuccess
local ____suspicion = require("weir.health.suspicion")
local clearSuspicion = ____suspicion.clearSuspicion
local ____pool = require("weir.balancer.pool")
local chooseEligible = ____pool.chooseEligible
function takeSuccess(____bindingPattern0, peer)
    local parts
    parts = ____bindingPattern0.parts
    noteSuccess(peer)
    if peer.standing == "trial" then
        parts.report(parts.key, "proven", peer)
    end
end
function takeError(balancer, peer)
    local ____balancer_2 = balancer
    local parts = ____balancer_2.parts
    local peers = ____balancer_2.peers
    noteError(peer)
    if parts.ejectAfter == 0 or peer.standing == "out" then
        return
    end
    if peer.standing == "good" and not (isFailing(peer, peers, parts.ejectAfter) and canSpare(peers)) then
        return
    end
    peer.standing = "out"
    chooseEligible(balancer, true)
    parts.report(parts.key, "failing", peer)
end
function goDown(balancer, peer)
    peer.isDown = true
    chooseEligible(balancer, true)
    balancer.parts.report(balancer.parts.key, "down", peer)
end
--- Ends a try. A peer that let nobody connect, or cut the request off, gets no more of this worker until it is known to be back.
-- 
-- @param seconds how long it took until the peer answered, or failed
local function settle(attempt, outcome, seconds, now)
    local ____attempt_0 = attempt
    local balancer = ____attempt_0.balancer
    local peer = ____attempt_0.peer
    if balancer == nil or peer == nil then
        return
    end
    attempt.balancer = nil
    attempt.outcome = outcome
    balancer.traffic.inFlight = balancer.traffic.inFlight - 1
    peer.inFlight = peer.inFlight - 1
    if balancer.isCrowded then
        balancer.isCrowded = balancer.parts.onRoom(balancer.parts.key)
    end
    local ____balancer_parts_policy_1 = balancer.parts.policy
    local learn = ____balancer_parts_policy_1.learn
    if learn ~= nil then
        learn(peer, outcome, seconds, now)
    end
    if outcome == "answered" then
        clearSuspicion(peer)
        if peer.isWatched then
            takeSuccess(balancer, peer)
        end
        return
    end
    if outcome == "unknown" then
        return
    end
    if outcome == "erred" then
        clearSuspicion(peer)
        takeError(balancer, peer)
        return
    end
    peer.failures = peer.failures + 1
    if outcome == "timeout" then
        takeError(balancer, peer)
        return
    end
    if peer.isDown then
        return
    end
    if outcome == "reset" then
        takeError(balancer, peer)
    end
    goDown(balancer, peer)
end
--- What an answer of this status says about its peer.
local function answerOutcome(____bindingPattern0, status)
    local parts
    parts = ____bindingPattern0.parts
    return parts.errorStatuses[status] ~= nil and "erred" or "answered"
end
____exports.answerOutcome = answerOutcome
____exports.settle = settle
return ____exports
