local ____exports = {}
local becomeLeader
local ____service = require("weir.explain.service")
local explain = ____service.explain
local ____requests = require("weir.explain.requests")
local answerRequests = ____requests.answerRequests
local ____generation = require("weir.leader.generation")
local noteGeneration = ____generation.noteGeneration
local ____leader = require("weir.leader.leader")
local newLeader = ____leader.newLeader
local ____lease = require("weir.leader.lease")
local isLedBy = ____lease.isLedBy
local ____orders = require("weir.leader.orders")
local carryOut = ____orders.carryOut
local ____tick = require("weir.leader.tick")
local tick = ____tick.tick
local ____json = require("weir.text.json")
local json = ____json.json
local ____history_review = require("weir.worker.history_review")
local reviewHistory = ____history_review.reviewHistory
local ____metrics_review = require("weir.worker.metrics_review")
local reviewMetrics = ____metrics_review.reviewMetrics
local ____seat_review = require("weir.worker.seat_review")
local reviewCounts = ____seat_review.reviewCounts
function becomeLeader(____bindingPattern0, ledAt)
    local weir
    local tools
    local owner
    owner = ____bindingPattern0.owner
    tools = ____bindingPattern0.tools
    weir = ____bindingPattern0.weir
    local ____tools_5 = tools
    local clock = ____tools_5.clock
    local hostName = ____tools_5.hostName
    local log = ____tools_5.log
    local newResolver = ____tools_5.newResolver
    local pid = ____tools_5.pid
    local prober = ____tools_5.prober
    local random = ____tools_5.random
    local spawn = ____tools_5.spawn
    local timeOfDay = ____tools_5.timeOfDay
    local together = ____tools_5.together
    log.notice(("worker " .. tostring(pid)) .. " leads: it asks DNS for all")
    local ____weir_6 = weir
    local configuration = ____weir_6.configuration
    local counted = ____weir_6.counted
    local generation = ____weir_6.generation
    local store = ____weir_6.store
    local leader = newLeader(
        {
            clock = clock,
            random = random,
            log = log,
            store = store,
            counted = counted,
            resolver = newResolver(),
            prober = prober,
            spawn = spawn,
            together = together,
            hostName = hostName,
            timeOfDay = timeOfDay,
            holdsLease = function() return isLedBy(
                store,
                owner,
                clock()
            ) end
        },
        configuration.services,
        ledAt
    )
    noteGeneration(leader.recorder, generation)
    return leader
end
--- What only the leader does.
-- 
-- @param ledAt when a leader was last at work, where this worker was none
local function lead(worker, ledAt)
    local ____worker_0, ____leader_1 = worker, "leader"
    if ____worker_0[____leader_1] == nil then
        ____worker_0[____leader_1] = becomeLeader(worker, ledAt)
    end
    local leader = worker.leader
    tick(leader)
    local now = worker.tools.clock()
    local ____worker_weir_3 = worker.weir
    local store = ____worker_weir_3.store
    answerRequests(
        store,
        "orders",
        now,
        function(order) return carryOut(leader, order, now) end
    )
    answerRequests(
        store,
        "explain",
        now,
        function(key)
            local service = leader.byKey[key]
            local ____temp_4
            if service == nil then
                ____temp_4 = nil
            else
                ____temp_4 = json(explain(service, now))
            end
            return ____temp_4
        end
    )
    reviewCounts(worker, leader, now)
    reviewMetrics(worker, leader, now)
    reviewHistory(worker, now)
    worker.save(now)
end
--- Another leads, or soon will: what this worker's leader still finds out is of no account.
local function abdicate(worker)
    if worker.leader ~= nil then
        worker.leader.isDeposed = true
    end
    worker.leader = nil
end
____exports.abdicate = abdicate
____exports.lead = lead
return ____exports
