local ____exports = {}
local takeFailure, takeSuccess, takeError, goDown
local ____eligibility = require("weir.health.eligibility")
local canSpare = ____eligibility.canSpare
local ____errors = require("weir.health.errors")
local isFailing = ____errors.isFailing
local mostErrors = ____errors.mostErrors
local noteCutOff = ____errors.noteCutOff
local noteError = ____errors.noteError
local noteSuccess = ____errors.noteSuccess
local ____suspicion = require("weir.health.suspicion")
local clearSuspicion = ____suspicion.clearSuspicion
local hasAnsweredSince = ____suspicion.hasAnsweredSince
local passOver = ____suspicion.passOver
local ____outcome = require("weir.model.outcome")
local isFailure = ____outcome.isFailure
local ____seats = require("weir.pool.seats")
local giveSeatBack = ____seats.giveSeatBack
local ____verdict = require("weir.pool.verdict")
local markDown = ____verdict.markDown
local takeOut = ____verdict.takeOut
local ____pool = require("weir.balancer.pool")
local chooseEligible = ____pool.chooseEligible
local ____request_state = require("weir.balancer.request_state")
local wasTried = ____request_state.wasTried
function takeFailure(request, balancer, peer, now)
    local ____request_3 = request
    local outcome = ____request_3.outcome
    local ____balancer_4 = balancer
    local settings = ____balancer_4.settings
    if outcome == "error_status" then
        clearSuspicion(peer, now)
        peer.cutOffsInARow = 0
        takeError(
            balancer,
            peer,
            mostErrors(peer, settings.ejectAfter)
        )
        return
    end
    peer.failures = peer.failures + 1
    if outcome == "timeout" then
        takeError(balancer, peer, settings.ejectAfter)
        return
    end
    if peer.isDown then
        return
    end
    if outcome == "connect_failed" then
        if hasAnsweredSince(peer, request.startedAt) then
            passOver(peer, now)
        else
            goDown(balancer, peer, "refuses")
        end
        return
    end
    takeError(balancer, peer, settings.ejectAfter)
    passOver(peer, now)
    if not wasTried(request, peer) and noteCutOff(peer) then
        goDown(balancer, peer, "cuts_off")
    end
end
function takeSuccess(____bindingPattern0, peer)
    local settings
    settings = ____bindingPattern0.settings
    noteSuccess(peer)
    if peer.standing == "half_open" then
        settings.report(settings.key, "proven", peer)
    end
end
function takeError(balancer, peer, most)
    local ____balancer_5 = balancer
    local peers = ____balancer_5.peers
    local settings = ____balancer_5.settings
    noteError(peer)
    if settings.ejectAfter == 0 or peer.standing == "out" then
        return
    end
    if peer.standing == "good" and not (isFailing(peer, peers, most) and canSpare(peers)) then
        return
    end
    takeOut(peer)
    chooseEligible(balancer, true)
    settings.report(settings.key, "failing", peer)
end
function goDown(balancer, peer, finding)
    markDown(peer)
    chooseEligible(balancer, true)
    balancer.settings.report(balancer.settings.key, finding, peer)
end
--- Ends a try. A peer that could not be connected to, or cut off several requests, gets no more of this worker until it is known
-- to be back.
-- 
-- @param seconds how long it took until the peer answered, or failed; nothing where that says nothing about the peer
local function settle(request, outcome, seconds, now)
    local ____request_0 = request
    local balancer = ____request_0.balancer
    local peer = ____request_0.peer
    if balancer == nil or peer == nil then
        return
    end
    request.balancer = nil
    request.outcome = outcome
    balancer.traffic.inFlight = balancer.traffic.inFlight - 1
    peer.inFlight = peer.inFlight - 1
    if balancer.seats ~= nil then
        giveSeatBack(balancer.seats, peer)
    end
    if balancer.hasWaiting then
        balancer.hasWaiting = balancer.settings.onVacancy(balancer.settings.key)
    end
    local ____balancer_1 = balancer
    local counters = ____balancer_1.counters
    counters[outcome] = counters[outcome] + 1
    local ____balancer_settings_policy_2 = balancer.settings.policy
    local observe = ____balancer_settings_policy_2.observe
    if observe ~= nil and seconds ~= nil then
        observe(peer, outcome, seconds, now)
    end
    if outcome == "answered" then
        clearSuspicion(peer, now)
        if peer.isWatched then
            takeSuccess(balancer, peer)
        end
        return
    end
    if outcome == "invalid_header" then
        clearSuspicion(peer, now)
    end
    if isFailure(outcome) then
        takeFailure(request, balancer, peer, now)
    end
end
____exports.settle = settle
return ____exports
