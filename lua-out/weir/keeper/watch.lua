local ____exports = {}
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
local ____ejection = require("weir.health.ejection")
local eject = ____ejection.eject
local ____recovery = require("weir.health.recovery")
local goesDown = ____recovery.goesDown
--- Goes on from the snapshot that is up, if there is one.
local function newWatch(service, snapshot, resolver, clock)
    local now = clock()
    local discovery = snapshot == nil and newDiscovery(service) or newDiscovery(service, {state = snapshot.state, since = snapshot.since, reason = snapshot.reason, endpoints = snapshot.members})
    local ____service_1 = service
    local ____discovery_2 = discovery
    local ____temp_3 = {}
    local ____temp_4 = {}
    local ____newTargets_result_5 = newTargets(
        resolver,
        clock,
        familiesOf(service),
        service.refresh
    )
    local ____newQuota_result_6 = newQuota()
    local ____temp_7 = {}
    local ____temp_8 = {}
    local ____temp_9 = {}
    local ____temp_10 = {}
    local ____temp_11 = {}
    local ____math_huge_12 = math.huge
    local ____temp_13 = snapshot == nil and 0 or snapshot.version
    local ____temp_0
    if snapshot == nil then
        ____temp_0 = nil
    else
        ____temp_0 = discovery.membership
    end
    local watch = {
        service = ____service_1,
        discovery = ____discovery_2,
        questions = ____temp_3,
        lookups = ____temp_4,
        targets = ____newTargets_result_5,
        quota = ____newQuota_result_6,
        recovery = ____temp_7,
        ejections = ____temp_8,
        checks = ____temp_9,
        checked = ____temp_10,
        rates = ____temp_11,
        judgedAt = ____math_huge_12,
        hurriedAt = 0,
        wantedUntil = 0,
        wakeAt = 0,
        isKnownSwarm = false,
        version = ____temp_13,
        membership = ____temp_0,
        hasNews = false,
        contested = {},
        owned = {}
    }
    for ____, ____value in ipairs(discovery.sources) do
        local ____type = ____value.type
        watch.questions[____type] = newQuestion(now)
    end
    for ____, member in ipairs(snapshot == nil and ({}) or snapshot.members) do
        if member.isDown then
            goesDown(watch.recovery, member, now)
        end
        watch.checks[member.id] = newCheck(member.standing == "good", now)
        if member.standing ~= "good" and service.check == "off" then
            eject(
                watch.ejections,
                member.id,
                math.huge,
                service.eject_time,
                now
            )
        end
    end
    return watch
end
--- The endpoint of a service with this id, if DNS names it.
local function endpointWith(watch, peerId)
    for ____, endpoint in ipairs(watch.discovery.membership.endpoints) do
        if endpoint.id == peerId then
            return endpoint
        end
    end
    return nil
end
____exports.endpointWith = endpointWith
____exports.newWatch = newWatch
return ____exports
