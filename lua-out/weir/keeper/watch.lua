local ____exports = {}
local ____discovery = require("weir.discovery.discovery")
local familiesOf = ____discovery.familiesOf
local newDiscovery = ____discovery.newDiscovery
local ____schedule = require("weir.discovery.schedule")
local newQuestion = ____schedule.newQuestion
local newQuota = ____schedule.newQuota
local ____targets = require("weir.discovery.targets")
local newTargets = ____targets.newTargets
local ____recovery = require("weir.health.recovery")
local goesDown = ____recovery.goesDown
local ____contest = require("weir.keeper.contest")
local isOurs = ____contest.isOurs
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
    local ____temp_8 = snapshot == nil and 0 or snapshot.version
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
        hurriedAt = 0,
        wakeAt = 0,
        isKnownSwarm = false,
        version = ____temp_8,
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
    end
    return watch
end
local function memberOf(endpoint, isDown)
    local ____endpoint_9 = endpoint
    local id = ____endpoint_9.id
    local address = ____endpoint_9.address
    local port = ____endpoint_9.port
    local weight = ____endpoint_9.weight
    local priority = ____endpoint_9.priority
    return {
        id = id,
        address = address,
        port = port,
        weight = weight,
        priority = priority,
        isDown = isDown
    }
end
--- The next snapshot to publish; `undefined` if the one that is up still says everything.
local function nextSnapshot(watch)
    local ____watch_10 = watch
    local discovery = ____watch_10.discovery
    local recovery = ____watch_10.recovery
    local ____discovery_11 = discovery
    local membership = ____discovery_11.membership
    if membership == watch.membership and not watch.hasNews then
        return nil
    end
    watch.membership = membership
    watch.hasNews = false
    watch.version = watch.version + 1
    local members = {}
    for ____, endpoint in ipairs(membership.endpoints) do
        if isOurs(watch, endpoint) then
            members[#members + 1] = memberOf(endpoint, recovery[endpoint.id] ~= nil)
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
