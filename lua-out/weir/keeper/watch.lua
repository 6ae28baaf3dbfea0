local ____exports = {}
local ____discovery = require("weir.discovery.discovery")
local familiesOf = ____discovery.familiesOf
local newDiscovery = ____discovery.newDiscovery
local ____schedule = require("weir.discovery.schedule")
local newQuestion = ____schedule.newQuestion
local newQuota = ____schedule.newQuota
local ____targets = require("weir.discovery.targets")
local newTargets = ____targets.newTargets
local ____ejection = require("weir.health.ejection")
local eject = ____ejection.eject
local ____recovery = require("weir.health.recovery")
local goesDown = ____recovery.goesDown
local ____contest = require("weir.keeper.contest")
local isOurs = ____contest.isOurs
local ____standing = require("weir.keeper.standing")
local standingOf = ____standing.standingOf
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
    local ____math_huge_10 = math.huge
    local ____temp_11 = snapshot == nil and 0 or snapshot.version
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
        rates = ____temp_9,
        judgedAt = ____math_huge_10,
        hurriedAt = 0,
        wakeAt = 0,
        isKnownSwarm = false,
        version = ____temp_11,
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
        if member.standing ~= "good" then
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
local function memberOf(watch, endpoint)
    local ____endpoint_12 = endpoint
    local id = ____endpoint_12.id
    local address = ____endpoint_12.address
    local port = ____endpoint_12.port
    local weight = ____endpoint_12.weight
    local priority = ____endpoint_12.priority
    return {
        id = id,
        address = address,
        port = port,
        weight = weight,
        priority = priority,
        isDown = watch.recovery[id] ~= nil,
        standing = standingOf(watch, id)
    }
end
--- The next snapshot to publish; `undefined` if the one that is up still says everything.
local function nextSnapshot(watch)
    local ____watch_discovery_13 = watch.discovery
    local membership = ____watch_discovery_13.membership
    if membership == watch.membership and not watch.hasNews then
        return nil
    end
    watch.membership = membership
    watch.hasNews = false
    watch.version = watch.version + 1
    local members = {}
    for ____, endpoint in ipairs(membership.endpoints) do
        if isOurs(watch, endpoint) then
            members[#members + 1] = memberOf(watch, endpoint)
        end
    end
    return {
        version = watch.version,
        state = membership.state,
        since = membership.since,
        reason = membership.reason,
        members = members
    }
end
____exports.newWatch = newWatch
____exports.nextSnapshot = nextSnapshot
return ____exports
