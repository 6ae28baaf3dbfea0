local ____exports = {}
local startOn
local ____suspicion = require("weir.health.suspicion")
local expectAnswer = ____suspicion.expectAnswer
local ____choice = require("weir.balancer.choice")
local canTake = ____choice.canTake
local nextHalfOpen = ____choice.nextHalfOpen
local pickAnother = ____choice.pickAnother
local pickUntried = ____choice.pickUntried
local ____request_state = require("weir.balancer.request_state")
local startAfresh = ____request_state.startAfresh
local ____retry_budget = require("weir.balancer.retry_budget")
local deposit = ____retry_budget.deposit
local withdraw = ____retry_budget.withdraw
function startOn(balancer, request, peer, now)
    request.balancer = balancer
    request.peer = peer
    request.startedAt = now
    expectAnswer(peer, now)
    balancer.traffic.inFlight = balancer.traffic.inFlight + 1
    peer.inFlight = peer.inFlight + 1
    peer.attempts = peer.attempts + 1
    return peer
end
--- Begins a request's first try, or its first after it waited for a peer; `undefined` if no peer can take it.
-- 
-- @param affinity what ties it to a peer: it goes there even if that peer answers nothing for the moment
local function begin(balancer, request, now, affinity)
    local ____balancer_0 = balancer
    local counters = ____balancer_0.counters
    local pick = ____balancer_0.pick
    request.failedTries = 0
    if request.isSentOn then
        request.isSentOn = false
    else
        startAfresh(request, now)
        counters.requests = counters.requests + 1
    end
    if pick == nil then
        request.outcome = "connect_failed"
        return nil
    end
    deposit(balancer.budget)
    request.affinity = affinity
    if balancer.halfOpen[1] ~= nil then
        local peer = nextHalfOpen(balancer, affinity)
        if peer ~= nil then
            return startOn(balancer, request, peer, now)
        end
    end
    local picked = pick(now, affinity, 0)
    local peer = canTake(balancer, picked, affinity, now) and picked or pickAnother(
        balancer,
        picked,
        pick,
        affinity,
        now
    )
    if peer == nil then
        request.outcome = "connect_failed"
        return nil
    end
    return startOn(balancer, request, peer, now)
end
--- Begins the next try of a request whose last try was settled; `undefined` if it was retried enough, or no peer is left, or it is
-- to rest first.
-- 
-- Where many peers stop at the same moment, the event loop may not know yet that their kept connections are closed, and would
-- send the request into one after the other. So it is not sent a last time before the loop has come round.
-- 
-- @param mayRest whether there is a place where it can
local function retry(balancer, request, now, mayRest)
    if mayRest == nil then
        mayRest = false
    end
    if request.outcome ~= "connect_failed" then
        request.retries = request.retries + 1
    end
    local ____balancer_1 = balancer
    local counters = ____balancer_1.counters
    local settings = ____balancer_1.settings
    local ____settings_2 = settings
    local retries = ____settings_2.retries
    local totalTimeout = ____settings_2.totalTimeout
    if request.retries > retries or now - request.begunAt >= totalTimeout then
        return nil
    end
    withdraw(balancer.budget, now)
    request.isResting = mayRest and request.outcome == "reset" and request.retries > 1 and request.retries == retries
    if request.isResting then
        return nil
    end
    request.tried[request.failedTries + 1] = request.peer
    request.failedTries = request.failedTries + 1
    local peer = pickUntried(balancer, request, now)
    if peer == nil then
        return nil
    end
    counters.retries = counters.retries + 1
    return startOn(balancer, request, peer, now)
end
____exports.begin = begin
____exports.retry = retry
return ____exports
