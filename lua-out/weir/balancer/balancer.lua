local ____exports = {}
local chooseEligible, makePick, pickAnswering, startOn, pickUntried, goDown, MOST_SECOND_LOOKS
local ____eligibility = require("weir.health.eligibility")
local eligiblePeers = ____eligibility.eligiblePeers
local ____suspicion = require("weir.health.suspicion")
local clearSuspicion = ____suspicion.clearSuspicion
local expectAnswer = ____suspicion.expectAnswer
local isSuspicious = ____suspicion.isSuspicious
local ____reconcile = require("weir.pool.reconcile")
local reconcile = ____reconcile.reconcile
local ____snapshot = require("weir.pool.snapshot")
local NOBODY = ____snapshot.NOBODY
local ____budget = require("weir.retry.budget")
local canRetry = ____budget.canRetry
local deposit = ____budget.deposit
local newBudget = ____budget.newBudget
local withdraw = ____budget.withdraw
local ____attempt = require("weir.balancer.attempt")
local wasTried = ____attempt.wasTried
function chooseEligible(balancer, mayWait)
    local ____balancer_0 = balancer
    local parts = ____balancer_0.parts
    local peers = ____balancer_0.peers
    local snapshot = ____balancer_0.snapshot
    balancer.eligible = eligiblePeers(peers, snapshot.state == "fresh")
    balancer.connectTimeout = #balancer.eligible > 1 and parts.timeouts.connect / 3 or parts.timeouts.connect
    balancer.isOutdated = mayWait and parts.policy.isSlowToMake and #balancer.eligible > 0
    if not balancer.isOutdated then
        makePick(balancer)
    end
end
function makePick(balancer)
    local ____balancer_1 = balancer
    local eligible = ____balancer_1.eligible
    local parts = ____balancer_1.parts
    local traffic = ____balancer_1.traffic
    local ____balancer_3 = balancer
    local ____temp_2
    if #eligible == 0 then
        ____temp_2 = nil
    else
        ____temp_2 = parts.policy.makePick(eligible, parts.random, traffic)
    end
    ____balancer_3.pick = ____temp_2
end
function pickAnswering(suspect, pick, affinity, now)
    for look = 1, MOST_SECOND_LOOKS do
        local picked = pick(now, affinity, look)
        if not picked.isDown and not isSuspicious(picked, now) then
            return picked
        end
    end
    return suspect
end
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
function pickUntried(balancer, attempt, now)
    local ____balancer_7 = balancer
    local eligible = ____balancer_7.eligible
    local parts = ____balancer_7.parts
    local pick = ____balancer_7.pick
    if pick == nil then
        return nil
    end
    local picked = pick(now, attempt.affinity, attempt.retries)
    if not picked.isDown and not wasTried(attempt, picked) and not isSuspicious(picked, now) then
        return picked
    end
    local untried
    for ____, peer in ipairs(eligible) do
        if not wasTried(attempt, peer) then
            if not isSuspicious(peer, now) then
                return peer
            end
            untried = peer
        end
    end
    return untried or (attempt.retries <= parts.retries and picked or nil)
end
function goDown(balancer, peer)
    peer.isDown = true
    chooseEligible(balancer, true)
    balancer.parts.onDown(balancer.parts.key, peer)
end
--- Peers that a request may fail to connect to, one after the other: nothing was sent, so that trying the next is always safe.
local MOST_CONNECTIONS = 10
MOST_SECOND_LOOKS = 3
local function newBalancer(parts, now)
    return {
        parts = parts,
        budget = newBudget(parts.retryBudget, now),
        traffic = {inFlight = 0},
        snapshot = NOBODY,
        peers = {},
        eligible = {},
        pick = nil,
        isOutdated = false,
        connectTimeout = parts.timeouts.connect
    }
end
--- Takes in a new membership. Requests under way keep their peers.
local function update(balancer, snapshot)
    balancer.snapshot = snapshot
    balancer.peers = reconcile(balancer.peers, snapshot.members)
    chooseEligible(balancer, false)
end
--- Makes up for what took too long in a request. To be called often, outside of requests.
local function catchUp(balancer)
    if not balancer.isOutdated then
        return
    end
    balancer.isOutdated = false
    makePick(balancer)
end
--- Begins a request's first try; `undefined` if the pool is empty.
-- 
-- @param affinity what ties it to a peer: it goes there even if that peer answers nothing for the moment
local function begin(balancer, attempt, now, affinity)
    local ____balancer_4 = balancer
    local pick = ____balancer_4.pick
    if pick == nil then
        return nil
    end
    deposit(balancer.budget)
    attempt.retries = 0
    attempt.repeats = 0
    attempt.affinity = affinity
    local picked = pick(now, affinity, 0)
    local ____picked_isDown_5
    if picked.isDown then
        ____picked_isDown_5 = false
    else
        ____picked_isDown_5 = affinity ~= "" or not isSuspicious(picked, now)
    end
    local isGood = ____picked_isDown_5
    return startOn(
        balancer,
        attempt,
        isGood and picked or pickAnswering(picked, pick, affinity, now),
        now
    )
end
--- Whether another peer may be tried if this try fails, depending on how.
local function mayRetry(balancer, attempt, now)
    return balancer.parts.retries > 0 and attempt.retries < MOST_CONNECTIONS and canRetry(balancer.budget, now)
end
--- Begins the next try of a request whose last try was settled; `undefined` if it was repeated enough, or nobody is left.
local function beginAgain(balancer, attempt, now)
    if attempt.outcome ~= "unconnected" then
        attempt.repeats = attempt.repeats + 1
    end
    if attempt.repeats > balancer.parts.retries then
        return nil
    end
    withdraw(balancer.budget, now)
    attempt.tried[attempt.retries + 1] = attempt.peer
    attempt.retries = attempt.retries + 1
    local peer = pickUntried(balancer, attempt, now)
    local ____temp_6
    if peer == nil then
        ____temp_6 = nil
    else
        ____temp_6 = startOn(balancer, attempt, peer, now)
    end
    return ____temp_6
end
--- Ends a try. A peer that let nobody connect, or cut the request off, gets no more of this worker until it is known to be back.
-- 
-- @param seconds how long it took until the peer answered, or failed
local function settle(attempt, outcome, seconds, now)
    local ____attempt_8 = attempt
    local balancer = ____attempt_8.balancer
    local peer = ____attempt_8.peer
    if balancer == nil or peer == nil then
        return
    end
    attempt.balancer = nil
    attempt.outcome = outcome
    balancer.traffic.inFlight = balancer.traffic.inFlight - 1
    peer.inFlight = peer.inFlight - 1
    local ____balancer_parts_policy_9 = balancer.parts.policy
    local learn = ____balancer_parts_policy_9.learn
    if learn ~= nil then
        learn(peer, outcome, seconds, now)
    end
    if outcome == "answered" or outcome == "erred" then
        clearSuspicion(peer)
        return
    end
    if outcome == "unknown" then
        return
    end
    peer.failures = peer.failures + 1
    if outcome ~= "timeout" and not peer.isDown then
        goDown(balancer, peer)
    end
end
____exports.begin = begin
____exports.beginAgain = beginAgain
____exports.catchUp = catchUp
____exports.mayRetry = mayRetry
____exports.newBalancer = newBalancer
____exports.settle = settle
____exports.update = update
return ____exports
