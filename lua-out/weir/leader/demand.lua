local ____exports = {}
local isInDemand
local ____schedule = require("weir.discovery.schedule")
local HURRY_SECONDS = ____schedule.HURRY_SECONDS
local refreshSoon = ____schedule.refreshSoon
local ____connect_probe = require("weir.health.connect_probe")
local probeSoon = ____connect_probe.probeSoon
local ____changed = require("weir.leader.changed")
local wake = ____changed.wake
function isInDemand(____bindingPattern0, now)
    local probes
    local discovery
    local demandUntil
    demandUntil = ____bindingPattern0.demandUntil
    discovery = ____bindingPattern0.discovery
    probes = ____bindingPattern0.probes
    if demandUntil <= now then
        return false
    end
    local ____discovery_membership_1 = discovery.membership
    local endpoints = ____discovery_membership_1.endpoints
    local state = ____discovery_membership_1.state
    if state ~= "fresh" then
        return true
    end
    for ____, ____value in ipairs(endpoints) do
        local id = ____value.id
        if not (probes[id] ~= nil) then
            return false
        end
    end
    return true
end
--- A request waits for a peer: until then DNS is asked, and peers are probed, as often as may be.
local function noteDemand(service, ____until, now)
    service.demandUntil = math.max(service.demandUntil, ____until)
    wake(service)
    if not isInDemand(service, now) then
        return
    end
    local ____service_discovery_0 = service.discovery
    local membership = ____service_discovery_0.membership
    local sources = ____service_discovery_0.sources
    for ____, ____value in ipairs(sources) do
        local endpoints = ____value.endpoints
        local ____type = ____value.type
        local isIdle = #endpoints == 0 and membership.state == "fresh"
        if not isIdle then
            refreshSoon(service.inquiries[____type].question, HURRY_SECONDS, now)
        end
    end
    for ____, probe in pairs(service.probes) do
        probeSoon(probe, now)
    end
end
____exports.isInDemand = isInDemand
____exports.noteDemand = noteDemand
return ____exports
