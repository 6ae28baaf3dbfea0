local ____exports = {}
local membershipOf
local ____discovery = require("weir.discovery.discovery")
local familiesOf = ____discovery.familiesOf
local newDiscovery = ____discovery.newDiscovery
local ____schedule = require("weir.discovery.schedule")
local newQuestion = ____schedule.newQuestion
local newQuota = ____schedule.newQuota
local ____targets = require("weir.discovery.targets")
local newTargets = ____targets.newTargets
local ____check = require("weir.health.check")
local newCheck = ____check.newCheck
local ____connect_probe = require("weir.health.connect_probe")
local goesDown = ____connect_probe.goesDown
local ____ejection = require("weir.health.ejection")
local eject = ____ejection.eject
function membershipOf(____bindingPattern0)
    local state
    local since
    local reason
    local members
    members = ____bindingPattern0.members
    reason = ____bindingPattern0.reason
    since = ____bindingPattern0.since
    state = ____bindingPattern0.state
    return {state = state, since = since, reason = reason, endpoints = members}
end
--- Goes on from the published snapshot, if there is one.
local function newServiceState(rules, snapshot, resolver, clock)
    local now = clock()
    local ____newDiscovery_2 = newDiscovery
    local ____rules_1 = rules
    local ____temp_0
    if snapshot == nil then
        ____temp_0 = nil
    else
        ____temp_0 = membershipOf(snapshot)
    end
    local discovery = ____newDiscovery_2(____rules_1, ____temp_0)
    local ____rules_4 = rules
    local ____discovery_5 = discovery
    local ____temp_6 = {}
    local ____temp_7 = {}
    local ____newTargets_result_8 = newTargets(
        resolver,
        clock,
        familiesOf(rules),
        rules.refresh
    )
    local ____newQuota_result_9 = newQuota()
    local ____temp_10 = {}
    local ____temp_11 = {}
    local ____temp_12 = {}
    local ____temp_13 = {}
    local ____temp_14 = {}
    local ____math_huge_15 = math.huge
    local ____temp_16 = snapshot == nil and 0 or snapshot.version
    local ____temp_3
    if snapshot == nil then
        ____temp_3 = nil
    else
        ____temp_3 = discovery.membership
    end
    local service = {
        rules = ____rules_4,
        discovery = ____discovery_5,
        questions = ____temp_6,
        lookups = ____temp_7,
        targets = ____newTargets_result_8,
        quota = ____newQuota_result_9,
        probes = ____temp_10,
        ejections = ____temp_11,
        checks = ____temp_12,
        checked = ____temp_13,
        rates = ____temp_14,
        judgedAt = ____math_huge_15,
        hurriedAt = 0,
        demandUntil = 0,
        wakeAt = 0,
        isKnownSwarm = false,
        version = ____temp_16,
        membership = ____temp_3,
        hasChanged = false,
        contested = {},
        claimed = {}
    }
    for ____, ____value in ipairs(discovery.sources) do
        local ____type = ____value.type
        service.questions[____type] = newQuestion(now)
    end
    for ____, member in ipairs(snapshot == nil and ({}) or snapshot.members) do
        if member.isDown then
            goesDown(service.probes, member, now)
        end
        service.checks[member.id] = newCheck(member.standing == "good", now)
        if member.standing ~= "good" and rules.check == "off" then
            eject(
                service.ejections,
                member.id,
                math.huge,
                rules.eject_time,
                now
            )
        end
    end
    return service
end
--- There is something to do for the service in the next tick.
local function wake(service)
    service.wakeAt = 0
end
--- Something that its snapshot says has changed: it is to be published in the next tick.
local function changed(service)
    service.hasChanged = true
    wake(service)
end
--- The endpoint of a service with this id, if DNS names it.
local function endpointWith(service, peerId)
    for ____, endpoint in ipairs(service.discovery.membership.endpoints) do
        if endpoint.id == peerId then
            return endpoint
        end
    end
    return nil
end
____exports.changed = changed
____exports.endpointWith = endpointWith
____exports.newServiceState = newServiceState
____exports.wake = wake
return ____exports
