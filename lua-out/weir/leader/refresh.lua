local ____exports = {}
local applyAnswer, secondsToNext, warnOfVirtualAddress, logChange, forgetGone
local ____discovery = require("weir.discovery.discovery")
local discover = ____discovery.discover
local ____schedule = require("weir.discovery.schedule")
local ABSENT_FAMILY_SECONDS = ____schedule.ABSENT_FAMILY_SECONDS
local answered = ____schedule.answered
local ask = ____schedule.ask
local HURRY_SECONDS = ____schedule.HURRY_SECONDS
local isDue = ____schedule.isDue
local refreshSeconds = ____schedule.refreshSeconds
local ____demand = require("weir.leader.demand")
local isInDemand = ____demand.isInDemand
local ____lookup = require("weir.leader.lookup")
local lookUp = ____lookup.lookUp
local resolve = ____lookup.resolve
local ____publishing = require("weir.leader.publishing")
local publishChange = ____publishing.publishChange
local ____service_state = require("weir.leader.service_state")
local endpointWith = ____service_state.endpointWith
local wake = ____service_state.wake
local ____swarm = require("weir.leader.swarm")
local isVirtual = ____swarm.isVirtual
local tasksName = ____swarm.tasksName
function applyAnswer(leader, service, source, answer, fact)
    local ____leader_1 = leader
    local tools = ____leader_1.tools
    local ____service_2 = service
    local discovery = ____service_2.discovery
    local rules = ____service_2.rules
    local now = tools.clock()
    local before = discovery.membership
    discover(discovery, source.type, fact, now)
    logChange(tools.log, service, before.state)
    forgetGone(service)
    if discovery.membership.state == "fresh" then
        service.contested = {}
    end
    local ttl = answer.kind == "records" and answer.ttl or rules.refresh
    local seconds = refreshSeconds(rules.refresh, ttl, tools.random)
    local wait = secondsToNext(service, source, seconds, now)
    answered(
        service.questions[source.type],
        service.quota,
        answer.queries,
        wait,
        now
    )
    publishChange(leader, service)
    if discovery.membership.state == "fresh" then
        warnOfVirtualAddress(tools, service)
    end
end
function secondsToNext(service, ____bindingPattern0, seconds, now)
    local endpoints
    endpoints = ____bindingPattern0.endpoints
    local isIdle = #endpoints == 0 and service.discovery.membership.state == "fresh"
    if isIdle then
        return math.max(ABSENT_FAMILY_SECONDS, seconds)
    end
    return isInDemand(service, now) and HURRY_SECONDS or seconds
end
function warnOfVirtualAddress(tools, service)
    local ____service_discovery_membership_3 = service.discovery.membership
    local endpoints = ____service_discovery_membership_3.endpoints
    if service.isKnownSwarm or #endpoints ~= 1 then
        return
    end
    service.isKnownSwarm = true
    local tasks = tasksName(service.rules.name)
    if tasks == nil or not isVirtual(
        endpoints,
        resolve(tools, tasks, "A")
    ) then
        return
    end
    tools.log.warn((((service.rules.key .. ": ") .. endpoints[1].address) .. " is a virtual address of Swarm, which balances by itself; use ") .. tasks)
end
function logChange(log, service, before)
    local ____service_discovery_membership_4 = service.discovery.membership
    local state = ____service_discovery_membership_4.state
    local reason = ____service_discovery_membership_4.reason
    local endpoints = ____service_discovery_membership_4.endpoints
    if state == before then
        return
    end
    local message = ((((((((service.rules.key .. ": ") .. before) .. " -> ") .. state) .. " (") .. reason) .. "), ") .. tostring(#endpoints)) .. " endpoints"
    if state == "fresh" then
        log.notice(message)
    else
        log.warn(message)
    end
end
function forgetGone(service)
    for id in pairs(service.probes) do
        if endpointWith(service, id) == nil then
            service.probes[id] = nil
        end
    end
    for id in pairs(service.ejections) do
        if endpointWith(service, id) == nil then
            service.ejections[id] = nil
        end
    end
end
--- Asks DNS the questions of a service that are due.
local function refreshWhatIsDue(leader, service, now)
    local ____leader_0 = leader
    local tools = ____leader_0.tools
    for ____, source in ipairs(service.discovery.sources) do
        local question = service.questions[source.type]
        if isDue(question, service.quota, now) then
            ask(question, service.quota, now)
            tools.spawn(function()
                local answer, fact = lookUp(service, source, tools)
                applyAnswer(
                    leader,
                    service,
                    source,
                    answer,
                    fact
                )
                wake(service)
            end)
        end
    end
end
____exports.refreshWhatIsDue = refreshWhatIsDue
return ____exports
