local ____exports = {}
local becomeLeader
local ____service = require("weir.explain.service")
local explain = ____service.explain
local ____requests = require("weir.explain.requests")
local answerRequests = ____requests.answerRequests
local ____leader = require("weir.leader.leader")
local newLeader = ____leader.newLeader
local ____tick = require("weir.leader.tick")
local tick = ____tick.tick
local ____json = require("weir.text.json")
local json = ____json.json
function becomeLeader(____bindingPattern0)
    local weir
    local tools
    tools = ____bindingPattern0.tools
    weir = ____bindingPattern0.weir
    local ____tools_4 = tools
    local clock = ____tools_4.clock
    local log = ____tools_4.log
    local newResolver = ____tools_4.newResolver
    local pid = ____tools_4.pid
    local prober = ____tools_4.prober
    local random = ____tools_4.random
    local spawn = ____tools_4.spawn
    log.notice(("worker " .. tostring(pid)) .. " leads: it asks DNS for all")
    local ____weir_5 = weir
    local configuration = ____weir_5.configuration
    local store = ____weir_5.store
    return newLeader(
        {
            clock = clock,
            random = random,
            log = log,
            store = store,
            resolver = newResolver(),
            prober = prober,
            spawn = spawn
        },
        configuration.services
    )
end
--- What only the leader does.
local function lead(worker)
    local ____worker_0, ____leader_1 = worker, "leader"
    if ____worker_0[____leader_1] == nil then
        ____worker_0[____leader_1] = becomeLeader(worker)
    end
    local leader = worker.leader
    tick(leader)
    local now = worker.tools.clock()
    answerRequests(
        worker.weir.store,
        now,
        function(key)
            local service = leader.byKey[key]
            local ____temp_3
            if service == nil then
                ____temp_3 = nil
            else
                ____temp_3 = json(explain(service, now))
            end
            return ____temp_3
        end
    )
    worker.save(now)
end
____exports.lead = lead
return ____exports
