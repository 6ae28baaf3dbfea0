local ____exports = {}
local ____schedule = require("weir.discovery.schedule")
local MIN_REFRESH_SECONDS = ____schedule.MIN_REFRESH_SECONDS
local refreshSoon = ____schedule.refreshSoon
local ____service_state = require("weir.leader.service_state")
local changed = ____service_state.changed
local function idsOf(endpoints)
    local ids = {}
    for ____, ____value in ipairs(endpoints) do
        local id = ____value.id
        ids[id] = true
    end
    return ids
end
local function giveUp(claims, service, id)
    local claimants = claims[id]
    if claimants == nil then
        return
    end
    claimants[service] = nil
    local other = next(claimants)
    if other == nil then
        claims[id] = nil
    end
end
local function claim(claims, service, id, now)
    local claimants = claims[id] or ({})
    for other in pairs(claimants) do
        other.contested[id] = true
        changed(other)
        for ____, question in pairs(other.questions) do
            refreshSoon(question, MIN_REFRESH_SECONDS, now)
        end
    end
    claimants[service] = true
    claims[id] = claimants
end
--- Notes which endpoints came to a service and left it, when they changed from `before`.
local function updateClaims(claims, service, before, now)
    local had = idsOf(before)
    local has = idsOf(service.discovery.membership.endpoints)
    for id in pairs(had) do
        if not (has[id] ~= nil) then
            giveUp(claims, service, id)
        end
    end
    for id in pairs(has) do
        if not (had[id] ~= nil) then
            claim(claims, service, id, now)
        end
    end
end
____exports.updateClaims = updateClaims
return ____exports
