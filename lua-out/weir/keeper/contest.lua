local ____exports = {}
local ____schedule = require("weir.discovery.schedule")
local MIN_REFRESH_SECONDS = ____schedule.MIN_REFRESH_SECONDS
local refreshSoon = ____schedule.refreshSoon
local function idsOf(endpoints)
    local ids = {}
    for ____, ____value in ipairs(endpoints) do
        local id = ____value.id
        ids[id] = true
    end
    return ids
end
local function leave(owners, watch, id)
    local watches = owners[id]
    if watches == nil then
        return
    end
    watches[watch] = nil
    local other = next(watches)
    if other == nil then
        owners[id] = nil
    end
end
local function join(owners, watch, id, now)
    local watches = owners[id] or ({})
    for other in pairs(watches) do
        other.contested[id] = true
        other.hasNews = true
        other.wakeAt = 0
        for ____, question in pairs(other.questions) do
            refreshSoon(question, MIN_REFRESH_SECONDS, now)
        end
    end
    watches[watch] = true
    owners[id] = watches
end
--- Notes which endpoints came to a service and left it, when they changed from `before`.
local function updateOwners(owners, watch, before, now)
    local had = idsOf(before)
    local has = idsOf(watch.discovery.membership.endpoints)
    for id in pairs(had) do
        if not (has[id] ~= nil) then
            leave(owners, watch, id)
        end
    end
    for id in pairs(has) do
        if not (had[id] ~= nil) then
            join(owners, watch, id, now)
        end
    end
end
____exports.updateOwners = updateOwners
return ____exports
