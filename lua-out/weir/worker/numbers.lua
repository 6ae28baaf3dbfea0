local ____exports = {}
local ____evidence = require("weir.discovery.evidence")
local confirmedAt = ____evidence.confirmedAt
local namedBy = ____evidence.namedBy
local ____left_out = require("weir.explain.left_out")
local whyLeftOut = ____left_out.whyLeftOut
local ____sender = require("weir.metrics.sender")
local sendCounts = ____sender.sendCounts
local ____numbers = require("weir.pool.numbers")
local encodeNumbers = ____numbers.encodeNumbers
local newServiceNumbers = ____numbers.newServiceNumbers
local ____rounds = require("weir.pool.rounds")
local leaveNumbers = ____rounds.leaveNumbers
local roundToAnswer = ____rounds.roundToAnswer
--- A latency counts by the tries since the last report of rates, some seconds ago, and one for that it is there.
local function weightOf(____bindingPattern0)
    local measuredAt
    local attemptsReported
    local attempts
    attempts = ____bindingPattern0.attempts
    attemptsReported = ____bindingPattern0.attemptsReported
    measuredAt = ____bindingPattern0.measuredAt
    return measuredAt == 0 and 0 or 1 + attempts - attemptsReported
end
local function numbersOfPeer(peer)
    local ____peer_0 = peer
    local attempts = ____peer_0.attempts
    local errors = ____peer_0.errors
    local failures = ____peer_0.failures
    local inFlight = ____peer_0.inFlight
    local latency = ____peer_0.latency
    return {
        inFlight = inFlight,
        attempts = attempts,
        failures = failures,
        errors = errors,
        latency = latency,
        weight = weightOf(peer)
    }
end
local function numbersOfService(worker, key, balancer, now)
    local numbers = newServiceNumbers()
    numbers.inFlight = balancer.traffic.inFlight
    numbers.waiting = worker.weir.lines[key].gate.waiting()
    for ____, peer in ipairs(balancer.peers) do
        if peer.attempts > 0 then
            numbers.peers[peer.id] = numbersOfPeer(peer)
        end
    end
    local ____opt_1 = worker.leader
    local known = ____opt_1 and ____opt_1.byKey[key]
    if known == nil then
        return numbers
    end
    numbers.confirmedAt = confirmedAt(known.discovery)
    numbers.server = namedBy(known.discovery)
    for id, why in pairs(whyLeftOut(known, balancer, now)) do
        numbers.whys[id] = why
    end
    return numbers
end
--- What this worker is at with each service, and has done with its peers, as a text; what it has counted is sent first.
local function numbersText(worker)
    local lines = {}
    local now = worker.tools.clock()
    sendCounts(worker.sender, now)
    for key, balancer in pairs(worker.weir.balancers) do
        encodeNumbers(
            lines,
            key,
            numbersOfService(worker, key, balancer, now)
        )
    end
    return table.concat(lines, "\n") .. "\n"
end
--- Leaves this worker's numbers if somebody asks for them.
local function answerRound(worker, now)
    local ____worker_weir_3 = worker.weir
    local store = ____worker_weir_3.store
    local round = roundToAnswer(store, worker.answeredRound, now)
    if round == nil then
        return
    end
    worker.answeredRound = round
    leaveNumbers(
        store,
        worker.tools.pid,
        round,
        numbersText(worker)
    )
end
____exports.answerRound = answerRound
____exports.numbersText = numbersText
return ____exports
