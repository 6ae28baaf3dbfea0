local ____exports = {}
local startOn
local ____suspicion = require("weir.health.suspicion")
local expectAnswer = ____suspicion.expectAnswer
local ____budget = require("weir.retry.budget")
local deposit = ____budget.deposit
local withdraw = ____budget.withdraw
local ____attempt = require("weir.balancer.attempt")
local startAfresh = ____attempt.startAfresh
local ____choice = require("weir.balancer.choice")
local canTake = ____choice.canTake
local nextOnTrial = ____choice.nextOnTrial
local pickAnother = ____choice.pickAnother
local pickUntried = ____choice.pickUntried
function startOn(balancer, attempt, peer, now)
    attempt.balancer = balancer
    attempt.peer = peer
    attempt.startedAt = now
    expectAnswer(peer, now)
    balancer.traffic.inFlight = balancer.traffic.inFlight + 1
    peer.inFlight = peer.inFlight + 1
    peer.attempts = peer.attempts + 1
    return peer
end
--- Begins a request's first try, or its first after it waited for a peer; `undefined` if the pool is empty.
-- 
-- @param affinity what ties it to a peer: it goes there even if that peer answers nothing for the moment
local function begin(balancer, attempt, now, affinity)
    local ____balancer_0 = balancer
    local pick = ____balancer_0.pick
    attempt.retries = 0
    if attempt.isSentOn then
        attempt.isSentOn = false
    else
        startAfresh(attempt, now)
    end
    if pick == nil then
        attempt.outcome = "unconnected"
        return nil
    end
    deposit(balancer.budget)
    attempt.affinity = affinity
    if balancer.trials[1] ~= nil then
        local tried = nextOnTrial(balancer, affinity)
        if tried ~= nil then
            return startOn(balancer, attempt, tried, now)
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
        attempt.outcome = "unconnected"
        return nil
    end
    return startOn(balancer, attempt, peer, now)
end
--- Begins the next try of a request whose last try was settled; `undefined` if it was repeated enough, or nobody is left, or it is
-- to rest first.
-- 
-- Where many peers stop at the same moment, the event loop may not know yet that their kept connections are closed, and would
-- send the request into one after the other. So it is not sent a last time before the loop has come round.
-- 
-- @param mayRest whether there is a place where it can
local function beginAgain(balancer, attempt, now, mayRest)
    if mayRest == nil then
        mayRest = false
    end
    if attempt.outcome ~= "unconnected" then
        attempt.repeats = attempt.repeats + 1
    end
    local ____balancer_parts_1 = balancer.parts
    local retries = ____balancer_parts_1.retries
    local timeouts = ____balancer_parts_1.timeouts
    if attempt.repeats > retries or now - attempt.begunAt >= timeouts.total then
        return nil
    end
    withdraw(balancer.budget, now)
    attempt.isResting = mayRest and attempt.outcome == "reset" and attempt.repeats > 1 and attempt.repeats == retries
    if attempt.isResting then
        return nil
    end
    attempt.tried[attempt.retries + 1] = attempt.peer
    attempt.retries = attempt.retries + 1
    local peer = pickUntried(balancer, attempt, now)
    local ____temp_2
    if peer == nil then
        ____temp_2 = nil
    else
        ____temp_2 = startOn(balancer, attempt, peer, now)
    end
    return ____temp_2
end
____exports.begin = begin
____exports.beginAgain = beginAgain
return ____exports
