local ____exports = {}
local inheritance
local ____discovery = require("weir.discovery.discovery")
local newDiscovery = ____discovery.newDiscovery
local ____check = require("weir.health.check")
local newCheck = ____check.newCheck
local ____connect_probe = require("weir.health.connect_probe")
local goesDown = ____connect_probe.goesDown
local ____ejection = require("weir.health.ejection")
local eject = ____ejection.eject
local ____snapshot = require("weir.pool.snapshot")
local NOBODY = ____snapshot.NOBODY
local ____identity = require("weir.leader.identity")
local newIdentity = ____identity.newIdentity
function inheritance(____bindingPattern0, confirmedAt)
    local state
    local since
    local server
    local reason
    local members
    members = ____bindingPattern0.members
    reason = ____bindingPattern0.reason
    server = ____bindingPattern0.server
    since = ____bindingPattern0.since
    state = ____bindingPattern0.state
    return {
        state = state,
        since = since,
        reason = reason,
        endpoints = members,
        confirmedAt = confirmedAt,
        server = server
    }
end
--- Goes on from a snapshot of the past, if there is one.
-- 
-- @param confirmedAt when DNS last named its members
local function newServiceState(rules, snapshot, confirmedAt, now)
    local ____newDiscovery_2 = newDiscovery
    local ____rules_1 = rules
    local ____temp_0
    if snapshot == nil then
        ____temp_0 = nil
    else
        ____temp_0 = inheritance(snapshot, confirmedAt)
    end
    local discovery = ____newDiscovery_2(____rules_1, ____temp_0)
    local ____rules_4 = rules
    local ____discovery_5 = discovery
    local ____temp_6 = {}
    local ____temp_7 = {}
    local ____temp_8 = {}
    local ____temp_9 = {}
    local ____temp_10 = {}
    local ____temp_11 = {}
    local ____math_huge_12 = math.huge
    local ____temp_13 = snapshot == nil and 0 or snapshot.version
    local ____temp_3
    if snapshot == nil then
        ____temp_3 = nil
    else
        ____temp_3 = discovery.membership
    end
    local service = {
        rules = ____rules_4,
        discovery = ____discovery_5,
        inquiries = ____temp_6,
        probes = ____temp_7,
        ejections = ____temp_8,
        checks = ____temp_9,
        checked = ____temp_10,
        rates = ____temp_11,
        judgedAt = ____math_huge_12,
        hurriedAt = 0,
        demandUntil = 0,
        wakeAt = 0,
        isKnownSwarm = false,
        version = ____temp_13,
        membership = ____temp_3,
        snapshot = snapshot,
        problem = "",
        hasChanged = false,
        identities = {},
        named = {},
        recheckAt = 0,
        contested = {},
        strangers = {},
        rejected = {},
        drains = {},
        claimed = discovery.membership.endpoints
    }
    local ____temp_14 = snapshot or NOBODY
    local members = ____temp_14.members
    local server = ____temp_14.server
    for ____, member in ipairs(members) do
        if member.witness ~= "" then
            service.identities[member.address] = newIdentity(member.witness, server)
        end
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
____exports.newServiceState = newServiceState
return ____exports
