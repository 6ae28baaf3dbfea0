local ____exports = {}
local reportRates
local ____rates = require("weir.health.rates")
local INTERVAL_SECONDS = ____rates.INTERVAL_SECONDS
local ratesSince = ____rates.ratesSince
local ____lease = require("weir.leader.lease")
local holdsLease = ____lease.holdsLease
local releaseLease = ____lease.releaseLease
local ____reports = require("weir.pool.reports")
local report = ____reports.report
local ____drain = require("weir.worker.drain")
local endOverdue = ____drain.endOverdue
local ____lead = require("weir.worker.lead")
local lead = ____lead.lead
local ____sync = require("weir.worker.sync")
local syncPools = ____sync.syncPools
function reportRates(worker, now)
    worker.reportsAt = now + INTERVAL_SECONDS
    for key, ____temp_1 in pairs(worker.weir.balancers) do
        local peers
        local settings
        settings = ____temp_1.settings
        peers = ____temp_1.peers
        if settings.ejectAfter > 0 then
            for ____, rates in ipairs(ratesSince(peers)) do
                report(worker.weir.store, key, "rates", rates)
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
    if holdsLease(weir.store, owner) then
        lead(worker)
    else
        worker.leader = nil
    end
    syncPools(worker)
    local now = tools.clock()
    endOverdue(worker, now)
    if now >= worker.reportsAt then
        reportRates(worker, now)
    end
end
--- The worker leaves after a reload or a graceful stop: another may lead, and nobody waits for what it will not hear of.
local function quit(____bindingPattern0)
    local weir
    local tools
    local owner
    owner = ____bindingPattern0.owner
    tools = ____bindingPattern0.tools
    weir = ____bindingPattern0.weir
    releaseLease(weir.store, owner)
    tools.timer.soon(function()
        for ____, ____temp_2 in pairs(weir.lines) do
            local gate
            gate = ____temp_2.gate
            gate.open(math.huge)
        end
    end)
end
____exports.quit = quit
____exports.tick = tick
____exports.TICK_SECONDS = TICK_SECONDS
return ____exports
