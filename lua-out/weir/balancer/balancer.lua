local ____exports = {}
local chooseEligible, makePick, nextOnTrial, pickAnswering, startOn, pickUntried, takeSuccess, takeError, goDown, MOST_SECOND_LOOKS
local ____eligibility = require("weir.health.eligibility")
local canSpare = ____eligibility.canSpare
local eligiblePeers = ____eligibility.eligiblePeers
local ____errors = require("weir.health.errors")
local isFailing = ____errors.isFailing
local noteError = ____errors.noteError
local noteSuccess = ____errors.noteSuccess
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
local startAfresh = ____attempt.startAfresh
local wasTried = ____attempt.wasTried
function chooseEligible(balancer, mayWait)
    local ____balancer_1 = balancer
    local parts = ____balancer_1.parts
    local peers = ____balancer_1.peers
    local snapshot = ____balancer_1.snapshot
    balancer.eligible = eligiblePeers(peers, snapshot.state == "fresh")
    balancer.connectTimeout = #balancer.eligible > 1 and parts.timeouts.connect / 3 or parts.timeouts.connect
    balancer.isOutdated = mayWait and parts.policy.isSlowToMake and #balancer.eligible > 0
    if not balancer.isOutdated then
        makePick(balancer)
    end
end
function makePick(balancer)
    local ____balancer_2 = balancer
    local eligible = ____balancer_2.eligible
    local parts = ____balancer_2.parts
    local traffic = ____balancer_2.traffic
    local ____balancer_4 = balancer
    local ____temp_3
    if #eligible == 0 then
        ____temp_3 = nil
    else
        ____temp_3 = parts.policy.makePick(eligible, parts.random, traffic)
    end
    ____balancer_4.pick = ____temp_3
end
function nextOnTrial(____bindingPattern0, affinity)
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
    local ____balancer_8 = balancer
    local eligible = ____balancer_8.eligible
    local parts = ____balancer_8.parts
    local pick = ____balancer_8.pick
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
function takeSuccess(____bindingPattern0, peer)
    local parts
    parts = ____bindingPattern0.parts
    noteSuccess(peer)
    if peer.standing == "trial" then
        parts.report(parts.key, "proven", peer)
    end
end
function takeError(balancer, peer)
    local ____balancer_11 = balancer
    local parts = ____balancer_11.parts
    local peers = ____balancer_11.peers
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
        trials = {},
        isOutdated = false,
        connectTimeout = parts.timeouts.connect
    }
end
--- Takes in a new membership. Requests under way keep their peers.
local function update(balancer, snapshot)
    balancer.snapshot = snapshot
    balancer.peers = reconcile(balancer.peers, snapshot.members)
    balancer.trials = {}
    for ____, peer in ipairs(balancer.peers) do
        if peer.standing == "trial" and not peer.isDown then
            local ____balancer_trials_0 = balancer.trials
            ____balancer_trials_0[#____balancer_trials_0 + 1] = peer
        end
    end
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
--- Begins a request's first try, or its first after it waited for a peer; `undefined` if the pool is empty.
-- 
-- @param affinity what ties it to a peer: it goes there even if that peer answers nothing for the moment
local function begin(balancer, attempt, now, affinity)
    local ____balancer_5 = balancer
    local pick = ____balancer_5.pick
    attempt.retries = 0
    if attempt.isSentOn then
        attempt.isSentOn = false
    else
        startAfresh(attempt)
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
    local ____picked_isDown_6
    if picked.isDown then
        ____picked_isDown_6 = false
    else
        ____picked_isDown_6 = affinity ~= "" or not isSuspicious(picked, now)
    end
    local isGood = ____picked_isDown_6
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
    local ____temp_7
    if peer == nil then
        ____temp_7 = nil
    else
        ____temp_7 = startOn(balancer, attempt, peer, now)
    end
    return ____temp_7
end
--- Ends a try. A peer that let nobody connect, or cut the request off, gets no more of this worker until it is known to be back.
-- 
-- @param seconds how long it took until the peer answered, or failed
local function settle(attempt, outcome, seconds, now)
    local ____attempt_9 = attempt
    local balancer = ____attempt_9.balancer
    local peer = ____attempt_9.peer
    if balancer == nil or peer == nil then
        return
    end
    attempt.balancer = nil
    attempt.outcome = outcome
    balancer.traffic.inFlight = balancer.traffic.inFlight - 1
    peer.inFlight = peer.inFlight - 1
    local ____balancer_parts_policy_10 = balancer.parts.policy
    local learn = ____balancer_parts_policy_10.learn
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
    elseif not peer.isDown then
        goDown(balancer, peer)
    end
end
--- What an answer of this status says about its peer.
local function answerOutcome(____bindingPattern0, status)
    local parts
    parts = ____bindingPattern0.parts
    return parts.errorStatuses[status] ~= nil and "erred" or "answered"
end
--- Whether a new request has somebody to go to who lets connect, as far as anybody knows.
local function hasPeer(____bindingPattern0)
    local eligible
    eligible = ____bindingPattern0.eligible
    return eligible[1] ~= nil and not eligible[1].isDown
end
____exports.answerOutcome = answerOutcome
____exports.begin = begin
____exports.beginAgain = beginAgain
____exports.catchUp = catchUp
____exports.hasPeer = hasPeer
____exports.mayRetry = mayRetry
____exports.newBalancer = newBalancer
____exports.settle = settle
____exports.update = update
return ____exports
