local ____exports = {}
local takeAnswer, secondsToNext, warnOfVirtualAddress, logChange, forgetGone
local ____discovery = require("weir.discovery.discovery")
local discover = ____discovery.discover
local ____schedule = require("weir.discovery.schedule")
local ABSENT_FAMILY_SECONDS = ____schedule.ABSENT_FAMILY_SECONDS
local answered = ____schedule.answered
local ask = ____schedule.ask
local HURRY_SECONDS = ____schedule.HURRY_SECONDS
local isDue = ____schedule.isDue
local refreshSeconds = ____schedule.refreshSeconds
local ____lookup = require("weir.keeper.lookup")
local lookUp = ____lookup.lookUp
local resolve = ____lookup.resolve
local ____publishing = require("weir.keeper.publishing")
local publishChange = ____publishing.publishChange
local ____swarm = require("weir.keeper.swarm")
local isVirtual = ____swarm.isVirtual
local tasksName = ____swarm.tasksName
local ____wanted = require("weir.keeper.wanted")
local isWanted = ____wanted.isWanted
local ____watch = require("weir.keeper.watch")
local endpointWith = ____watch.endpointWith
function takeAnswer(keeper, watch, source, answer, fact)
    local ____keeper_1 = keeper
    local tools = ____keeper_1.tools
    local ____watch_2 = watch
    local discovery = ____watch_2.discovery
    local service = ____watch_2.service
    local now = tools.clock()
    local before = discovery.membership
    discover(discovery, source.type, fact, now)
    logChange(tools.log, watch, before.state)
    forgetGone(watch)
    if discovery.membership.state == "fresh" then
        watch.contested = {}
    end
    local ttl = answer.kind == "records" and answer.ttl or service.refresh
    local seconds = refreshSeconds(service.refresh, ttl, tools.random)
    local wait = secondsToNext(watch, source, seconds, now)
    answered(
        watch.questions[source.type],
        watch.quota,
        answer.queries,
        wait,
        now
    )
    publishChange(keeper, watch)
    if discovery.membership.state == "fresh" then
        warnOfVirtualAddress(tools, watch)
    end
end
function secondsToNext(watch, ____bindingPattern0, seconds, now)
    local endpoints
    endpoints = ____bindingPattern0.endpoints
    local isIdle = #endpoints == 0 and watch.discovery.membership.state == "fresh"
    if isIdle then
        return math.max(ABSENT_FAMILY_SECONDS, seconds)
    end
    return isWanted(watch, now) and HURRY_SECONDS or seconds
end
function warnOfVirtualAddress(tools, watch)
    local ____watch_discovery_membership_3 = watch.discovery.membership
    local endpoints = ____watch_discovery_membership_3.endpoints
    if watch.isKnownSwarm or #endpoints ~= 1 then
        return
    end
    watch.isKnownSwarm = true
    local tasks = tasksName(watch.service.name)
    if tasks == nil or not isVirtual(
        endpoints,
        resolve(tools, tasks, "A")
    ) then
        return
    end
    tools.log.warn((((watch.service.key .. ": ") .. endpoints[1].address) .. " is a virtual address of Swarm, which balances by itself; use ") .. tasks)
end
function logChange(log, watch, before)
    local ____watch_discovery_membership_4 = watch.discovery.membership
    local state = ____watch_discovery_membership_4.state
    local reason = ____watch_discovery_membership_4.reason
    local endpoints = ____watch_discovery_membership_4.endpoints
    if state == before then
        return
    end
    local message = ((((((((watch.service.key .. ": ") .. before) .. " -> ") .. state) .. " (") .. reason) .. "), ") .. tostring(#endpoints)) .. " endpoints"
    if state == "fresh" then
        log.notice(message)
    else
        log.warn(message)
    end
end
function forgetGone(watch)
    for id in pairs(watch.recovery) do
        if endpointWith(watch, id) == nil then
            watch.recovery[id] = nil
        end
    end
    for id in pairs(watch.ejections) do
        if endpointWith(watch, id) == nil then
            watch.ejections[id] = nil
        end
    end
end
--- Asks DNS the questions of a service that are due.
local function askWhatIsDue(keeper, watch, now)
    local ____keeper_0 = keeper
    local tools = ____keeper_0.tools
    for ____, source in ipairs(watch.discovery.sources) do
        local question = watch.questions[source.type]
        if isDue(question, watch.quota, now) then
            ask(question, watch.quota, now)
            tools.spawn(function()
                local answer, fact = lookUp(watch, source, tools)
                takeAnswer(
                    keeper,
                    watch,
                    source,
                    answer,
                    fact
                )
                watch.wakeAt = 0
            end)
        end
    end
end
____exports.askWhatIsDue = askWhatIsDue
return ____exports
