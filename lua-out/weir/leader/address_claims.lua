local ____exports = {}
local contest
local ____schedule = require("weir.discovery.schedule")
local MIN_REFRESH_SECONDS = ____schedule.MIN_REFRESH_SECONDS
local refreshSoon = ____schedule.refreshSoon
local ____changed = require("weir.leader.changed")
local changed = ____changed.changed
function contest(service, id, now)
    service.contested[id] = true
    changed(service)
    for ____, ____temp_0 in pairs(service.inquiries) do
        local question
        question = ____temp_0.question
        refreshSoon(question, MIN_REFRESH_SECONDS, now)
    end
end
local function idsOf(endpoints)
    local ids = {}
    for ____, ____value in ipairs(endpoints) do
        local id = ____value.id
        ids[id] = true
    end
    return ids
end
local function claimantsOf(claims, id)
    local claimants = claims[id] or ({})
    claims[id] = claimants
    return claimants
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
    local claimants = claimantsOf(claims, id)
    for other in pairs(claimants) do
        if other.rules.name ~= service.rules.name then
            contest(other, id, now)
        end
    end
    claimants[service] = true
end
--- Notes the endpoints that a service has from the past: nobody knows which of two that have the same one had it first.
local function inheritClaims(claims, service)
    for id in pairs(idsOf(service.claimed)) do
        claimantsOf(claims, id)[service] = true
    end
end
local function countMissing(ids, among)
    local count = 0
    for id in pairs(ids) do
        if not (among[id] ~= nil) then
            count = count + 1
        end
    end
    return count
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
    return {
        appeared = countMissing(has, had),
        left = countMissing(had, has)
    }
end
____exports.inheritClaims = inheritClaims
____exports.updateClaims = updateClaims
return ____exports
