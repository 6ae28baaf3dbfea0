local ____exports = {}
local reportRates
local ____rates = require("weir.health.rates")
local INTERVAL_SECONDS = ____rates.INTERVAL_SECONDS
local ratesSince = ____rates.ratesSince
local ____leader = require("weir.leader.leader")
local isLeading = ____leader.isLeading
local ____lease = require("weir.leader.lease")
local holdsLease = ____lease.holdsLease
local lastLed = ____lease.lastLed
local releaseLease = ____lease.releaseLease
local ____record = require("weir.leader.record")
local writeEvents = ____record.writeEvents
local ____sender = require("weir.metrics.sender")
local sendCounts = ____sender.sendCounts
local ____reports = require("weir.pool.reports")
local report = ____reports.report
local sendWaiting = ____reports.sendWaiting
local ____drain = require("weir.worker.drain")
local endOverdue = ____drain.endOverdue
local ____lead = require("weir.worker.lead")
local abdicate = ____lead.abdicate
local lead = ____lead.lead
local ____numbers = require("weir.worker.numbers")
local answerRound = ____numbers.answerRound
local ____sync = require("weir.worker.sync")
local syncPools = ____sync.syncPools
function reportRates(worker, now)
    worker.reportsAt = now + INTERVAL_SECONDS
    for key, ____temp_2 in pairs(worker.weir.balancers) do
        local peers
        local settings
        settings = ____temp_2.settings
        peers = ____temp_2.peers
        if settings.ejectAfter > 0 then
            for ____, rates in ipairs(ratesSince(peers)) do
                report(worker.weir.outbox, key, "rates", rates)
            end
        end
    end
end
--- How often a worker looks for changes, in seconds: what one takes to arrive, at most.
local TICK_SECONDS = 0.04
--- Does what a worker has to do besides requests, and leads if nobody else does. To be called every `TICK_SECONDS`.
local function tick(worker)
    local ____worker_0 = worker
    local owner = ____worker_0.owner
    local tools = ____worker_0.tools
    local weir = ____worker_0.weir
    local ____weir_1 = weir
    local store = ____weir_1.store
    local ledAt = worker.leader == nil and lastLed(
        store,
        tools.clock()
    ) or 0
    if holdsLease(
        store,
        owner,
        tools.clock()
    ) then
        lead(worker, ledAt)
    else
        abdicate(worker)
    end
    syncPools(worker)
    sendWaiting(weir.outbox)
    worker.watchCertificates(worker.leader ~= nil)
    local now = tools.clock()
    answerRound(worker, now)
    endOverdue(worker, now)
    if now >= worker.reportsAt then
        reportRates(worker, now)
    end
    if now >= worker.sender.at then
        sendCounts(worker.sender, now)
    end
end
--- The worker leaves after a reload or a graceful stop: another may lead, and nobody waits for what it will not hear of.
local function quit(worker)
    local ____worker_3 = worker
    local leader = ____worker_3.leader
    local owner = ____worker_3.owner
    local sender = ____worker_3.sender
    local tools = ____worker_3.tools
    local weir = ____worker_3.weir
    if leader ~= nil and isLeading(leader) then
        writeEvents(leader.recorder)
    end
    abdicate(worker)
    sender.isLeaving = true
    sendCounts(
        sender,
        tools.clock()
    )
    releaseLease(
        weir.store,
        owner,
        tools.clock()
    )
    tools.timer.soon(function()
        for ____, ____temp_4 in pairs(weir.lines) do
            local gate
            gate = ____temp_4.gate
            gate.open(math.huge)
        end
    end)
end
____exports.quit = quit
____exports.tick = tick
____exports.TICK_SECONDS = TICK_SECONDS
return ____exports
