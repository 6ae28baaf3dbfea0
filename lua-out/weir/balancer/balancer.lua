local ____exports = {}
local chooseEligible, makePick, canTake, nextOnTrial, pickAnother, startOn, isLeft, pickUntried, takeSuccess, takeError, goDown, MOST_SECOND_LOOKS
local ____eligibility = require("weir.health.eligibility")
local canSpare = ____eligibility.canSpare
local eligiblePeers = ____eligibility.eligiblePeers
local ____errors = require("weir.health.errors")
local isFailing = ____errors.isFailing
local noteError = ____errors.noteError
local noteSuccess = ____errors.noteSuccess
local ____slow_start = require("weir.health.slow_start")
local beginSlowly = ____slow_start.beginSlowly
local isTooCold = ____slow_start.isTooCold
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
function canTake(____bindingPattern0, peer, affinity, now)
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
function pickAnother(balancer, first, pick, affinity, now)
    local ____balancer_6 = balancer
    local eligible = ____balancer_6.eligible
    local mostInFlight = ____balancer_6.mostInFlight
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
function isLeft(____bindingPattern0, attempt)
    local parts
    local eligible
    eligible = ____bindingPattern0.eligible
    parts = ____bindingPattern0.parts
    return attempt.repeats < parts.retries and #eligible > attempt.retries + 1
end
function pickUntried(balancer, attempt, now)
    local ____balancer_11 = balancer
    local eligible = ____balancer_11.eligible
    local mostInFlight = ____balancer_11.mostInFlight
    local parts = ____balancer_11.parts
    local pick = ____balancer_11.pick
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
function takeSuccess(____bindingPattern0, peer)
    local parts
    parts = ____bindingPattern0.parts
    noteSuccess(peer)
    if peer.standing == "trial" then
        parts.report(parts.key, "proven", peer)
    end
end
function takeError(balancer, peer)
    local ____balancer_14 = balancer
    local parts = ____balancer_14.parts
    local peers = ____balancer_14.peers
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
--- A try that begins when the time for all is nearly over may be silent so long all the same, lest its response be cut off.
local LEAST_READ_SECONDS = 1
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
        mostInFlight = math.huge,
        isCrowded = false,
        connectTimeout = parts.timeouts.connect
    }
end
--- Takes in a new membership. Requests under way keep their peers.
local function update(balancer, snapshot, now)
    balancer.snapshot = snapshot
    balancer.peers = reconcile(balancer.peers, snapshot.members)
    balancer.trials = {}
    for ____, peer in ipairs(balancer.peers) do
        if peer.standing == "trial" and not peer.isDown then
            local ____balancer_trials_0 = balancer.trials
            ____balancer_trials_0[#____balancer_trials_0 + 1] = peer
        end
    end
    if balancer.parts.slowStart > 0 then
        beginSlowly(balancer.peers, balancer.parts.slowStart, now)
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
--- Whether another peer may be tried if this try fails, depending on how.
local function mayRetry(balancer, attempt, now)
    local ____balancer_7 = balancer
    local parts = ____balancer_7.parts
    if parts.retries == 0 or attempt.retries >= MOST_CONNECTIONS or not canRetry(balancer.budget, now) then
        return false
    end
    return not parts.retriesAnswers or isLeft(balancer, attempt)
end
--- Seconds that the peer of this try may be silent. Only a try that may be repeated is cut short for another one.
-- 
-- @param isRepeatable whether the method is idempotent
local function readTimeout(balancer, attempt, now, isRepeatable)
    local ____balancer_parts_8 = balancer.parts
    local timeouts = ____balancer_parts_8.timeouts
    local left = math.max(LEAST_READ_SECONDS, attempt.begunAt + timeouts.total - now)
    local isCutShort = isRepeatable and isLeft(balancer, attempt) and mayRetry(balancer, attempt, now)
    return math.min(isCutShort and timeouts.tryRead or timeouts.read, timeouts.read, left)
end
--- Begins the next try of a request whose last try was settled; `undefined` if it was repeated enough, or nobody is left.
local function beginAgain(balancer, attempt, now)
    if attempt.outcome ~= "unconnected" then
        attempt.repeats = attempt.repeats + 1
    end
    local ____balancer_parts_9 = balancer.parts
    local retries = ____balancer_parts_9.retries
    local timeouts = ____balancer_parts_9.timeouts
    if attempt.repeats > retries or now - attempt.begunAt >= timeouts.total then
        return nil
    end
    withdraw(balancer.budget, now)
    attempt.tried[attempt.retries + 1] = attempt.peer
    attempt.retries = attempt.retries + 1
    local peer = pickUntried(balancer, attempt, now)
    local ____temp_10
    if peer == nil then
        ____temp_10 = nil
    else
        ____temp_10 = startOn(balancer, attempt, peer, now)
    end
    return ____temp_10
end
--- Ends a try. A peer that let nobody connect, or cut the request off, gets no more of this worker until it is known to be back.
-- 
-- @param seconds how long it took until the peer answered, or failed
local function settle(attempt, outcome, seconds, now)
    local ____attempt_12 = attempt
    local balancer = ____attempt_12.balancer
    local peer = ____attempt_12.peer
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
    local ____balancer_parts_policy_13 = balancer.parts.policy
    local learn = ____balancer_parts_policy_13.learn
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
--- Whether a new request would be taken now: somebody lets connect, and is not full.
local function canServe(balancer)
    if not hasPeer(balancer) then
        return false
    end
    for ____, ____value in ipairs(balancer.eligible) do
        local inFlight = ____value.inFlight
        if inFlight < balancer.mostInFlight then
            return true
        end
    end
    return false
end
____exports.answerOutcome = answerOutcome
____exports.begin = begin
____exports.beginAgain = beginAgain
____exports.canServe = canServe
____exports.catchUp = catchUp
____exports.hasPeer = hasPeer
____exports.mayRetry = mayRetry
____exports.newBalancer = newBalancer
____exports.readTimeout = readTimeout
____exports.settle = settle
____exports.update = update
return ____exports
