local ____exports = {}
local inquire, isThereNews, apply, secondsToNext, warnOfVirtualAddress, forgetGone
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
local ____dns_evidence = require("weir.leader.dns_evidence")
local dnsEvidence = ____dns_evidence.dnsEvidence
local ____leader = require("weir.leader.leader")
local isLeading = ____leader.isLeading
local ____lookup = require("weir.leader.lookup")
local factFor = ____lookup.factFor
local lookUp = ____lookup.lookUp
local resolve = ____lookup.resolve
local ____publishing = require("weir.leader.publishing")
local publishChange = ____publishing.publishChange
local ____seen = require("weir.leader.seen")
local noteSeen = ____seen.noteSeen
local ____confirmed = require("weir.leader.confirmed")
local endpointWith = ____confirmed.endpointWith
local ____changed = require("weir.leader.changed")
local wake = ____changed.wake
local ____swarm = require("weir.leader.swarm")
local isVirtual = ____swarm.isVirtual
local tasksName = ____swarm.tasksName
local ____witness = require("weir.leader.witness")
local noteAnswer = ____witness.noteAnswer
local ____words = require("weir.leader.words")
local sayWhatChanged = ____words.sayWhatChanged
function inquire(leader, inquiry)
    local ____leader_0 = leader
    local tools = ____leader_0.tools
    local lookup = lookUp(inquiry, tools)
    if not isLeading(leader) then
        return
    end
    noteAnswer(leader, lookup.answer, lookup.answeredAt)
    local wait = math.huge
    for ____, asker in ipairs(inquiry.askers) do
        wait = math.min(
            wait,
            apply(leader, asker, lookup)
        )
    end
    answered(
        inquiry.question,
        inquiry.quota,
        lookup.answer.queries,
        wait,
        tools.clock()
    )
    for ____, ____value in ipairs(inquiry.askers) do
        local service = ____value.service
        local isNews = isThereNews(service)
        publishChange(leader, service, lookup.answeredAt)
        if service.discovery.membership.state == "fresh" then
            warnOfVirtualAddress(tools, service)
        end
        if isNews then
            wake(service)
        else
            service.wakeAt = math.min(service.wakeAt, inquiry.question.at)
        end
    end
end
function isThereNews(____bindingPattern0)
    local recheckAt
    local membership
    local hasChanged
    local discovery
    discovery = ____bindingPattern0.discovery
    hasChanged = ____bindingPattern0.hasChanged
    membership = ____bindingPattern0.membership
    recheckAt = ____bindingPattern0.recheckAt
    return hasChanged or discovery.membership ~= membership or membership.state ~= "fresh" or recheckAt < math.huge
end
function apply(____bindingPattern0, asker, lookup)
    local tools
    local recorder
    recorder = ____bindingPattern0.recorder
    tools = ____bindingPattern0.tools
    local ____asker_1 = asker
    local service = ____asker_1.service
    local source = ____asker_1.source
    local ____service_2 = service
    local discovery = ____service_2.discovery
    local rules = ____service_2.rules
    local ____lookup_3 = lookup
    local answer = ____lookup_3.answer
    local now = tools.clock()
    local before = discovery.membership
    discover(
        discovery,
        source.type,
        factFor(asker, lookup),
        now
    )
    sayWhatChanged(
        recorder,
        service,
        before,
        dnsEvidence(lookup.trace)
    )
    if source.verdict ~= "present" and service.recheckAt == math.huge then
        service.recheckAt = now
    end
    if source.verdict == "present" then
        tools.counted.confirmed(rules.key, now)
    end
    forgetGone(service)
    noteSeen(tools.store, service)
    if discovery.membership.state == "fresh" then
        service.contested = {}
    end
    local ttl = answer.kind == "records" and answer.ttl or rules.refresh
    return secondsToNext(
        service,
        source,
        refreshSeconds(rules.refresh, ttl, tools.random),
        now
    )
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
    local ____service_discovery_membership_4 = service.discovery.membership
    local endpoints = ____service_discovery_membership_4.endpoints
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
    for ____, ____value in ipairs(service.discovery.sources) do
        local ____type = ____value.type
        local inquiry = service.inquiries[____type]
        if isDue(inquiry.question, inquiry.quota, now) then
            ask(inquiry.question, inquiry.quota, now)
            leader.tools.spawn(function() return inquire(leader, inquiry) end)
        end
    end
end
____exports.refreshWhatIsDue = refreshWhatIsDue
return ____exports
