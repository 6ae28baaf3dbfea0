local ____exports = {}
local ____discovery = require("weir.discovery.discovery")
local newDiscovery = ____discovery.newDiscovery
local ____schedule = require("weir.discovery.schedule")
local newQuestion = ____schedule.newQuestion
local newQuota = ____schedule.newQuota
local ____recovery = require("weir.health.recovery")
local goesDown = ____recovery.goesDown
--- Goes on from the snapshot that is up, if there is one.
local function newWatch(service, snapshot, now)
    local discovery = snapshot == nil and newDiscovery(service) or newDiscovery(service, {state = snapshot.state, since = snapshot.since, reason = snapshot.reason, endpoints = snapshot.members})
    local ____service_1 = service
    local ____discovery_2 = discovery
    local ____temp_3 = {}
    local ____newQuota_result_4 = newQuota()
    local ____temp_5 = {}
    local ____temp_6 = snapshot == nil and 0 or snapshot.version
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
        quota = ____newQuota_result_4,
        recovery = ____temp_5,
        hurriedAt = 0,
        version = ____temp_6,
        membership = ____temp_0,
        recoveryChanged = false
    }
    for ____, family in ipairs(discovery.families) do
        watch.questions[family.type] = newQuestion(now)
    end
    for ____, member in ipairs(snapshot == nil and ({}) or snapshot.members) do
        if member.isDown then
            goesDown(watch.recovery, member, now)
        end
    end
    return watch
end
--- The next snapshot to publish; `undefined` if the one that is up still says everything.
local function nextSnapshot(watch)
    local ____watch_7 = watch
    local discovery = ____watch_7.discovery
    local recovery = ____watch_7.recovery
    local ____discovery_8 = discovery
    local membership = ____discovery_8.membership
    if membership == watch.membership and not watch.recoveryChanged then
        return nil
    end
    watch.membership = membership
    watch.recoveryChanged = false
    watch.version = watch.version + 1
    local members = {}
    for ____, endpoint in ipairs(membership.endpoints) do
        members[#members + 1] = {
            id = endpoint.id,
            address = endpoint.address,
            port = endpoint.port,
            weight = endpoint.weight,
            priority = endpoint.priority,
            isDown = recovery[endpoint.id] ~= nil
        }
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
