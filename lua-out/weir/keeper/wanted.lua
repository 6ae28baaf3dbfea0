local ____exports = {}
local isWanted
local ____schedule = require("weir.discovery.schedule")
local HURRY_SECONDS = ____schedule.HURRY_SECONDS
local refreshSoon = ____schedule.refreshSoon
local ____recovery = require("weir.health.recovery")
local trySoon = ____recovery.trySoon
function isWanted(____bindingPattern0, now)
    local wantedUntil
    local recovery
    local discovery
    discovery = ____bindingPattern0.discovery
    recovery = ____bindingPattern0.recovery
    wantedUntil = ____bindingPattern0.wantedUntil
    if wantedUntil <= now then
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
        if not (recovery[id] ~= nil) then
            return false
        end
    end
    return true
end
--- A request waits for a peer: until then DNS is asked, and peers are tried, as often as may be.
local function takeWanted(watch, ____until, now)
    watch.wantedUntil = math.max(watch.wantedUntil, ____until)
    watch.wakeAt = 0
    if not isWanted(watch, now) then
        return
    end
    local ____watch_discovery_0 = watch.discovery
    local membership = ____watch_discovery_0.membership
    local sources = ____watch_discovery_0.sources
    for ____, ____value in ipairs(sources) do
        local endpoints = ____value.endpoints
        local ____type = ____value.type
        local isIdle = #endpoints == 0 and membership.state == "fresh"
        if not isIdle then
            refreshSoon(watch.questions[____type], HURRY_SECONDS, now)
        end
    end
    for ____, trial in pairs(watch.recovery) do
        trySoon(trial, now)
    end
end
____exports.isWanted = isWanted
____exports.takeWanted = takeWanted
return ____exports
