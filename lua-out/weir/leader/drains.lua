local ____exports = {}
local ____changed = require("weir.leader.changed")
local changed = ____changed.changed
local ____record = require("weir.leader.record")
local record = ____record.record
local KEYS = "drained:"
--- Leaves what this leader knows for the next; an error if the store is full.
local function noteDrains(store, ____bindingPattern0)
    local rules
    local drains
    drains = ____bindingPattern0.drains
    rules = ____bindingPattern0.rules
    local key = KEYS .. rules.key
    local words = {}
    for id, ____until in pairs(drains) do
        words[#words + 1] = string.format("%s=%.3f", id, ____until)
    end
    if #words == 0 then
        store.remove(key)
        return nil
    end
    local ____, problem = store.set(
        key,
        table.concat(words, " ")
    )
    return problem
end
--- Takes over what the last leader knew.
local function inheritDrains(store, service)
    local text = store.get(KEYS .. service.rules.key)
    for id, ____until in string.gmatch(text or "", "(%S+)=(%S+)") do
        service.drains[id] = tonumber(____until)
    end
end
--- Whether the snapshot that a leader goes on from says the same: the last one may have been stopped between noting a drain and
-- publishing it.
local function areDrainsPublished(____bindingPattern0)
    local snapshot
    local drains
    drains = ____bindingPattern0.drains
    snapshot = ____bindingPattern0.snapshot
    for ____, ____value in ipairs(snapshot and snapshot.members or ({})) do
        local drainedUntil = ____value.drainedUntil
        local id = ____value.id
        if drainedUntil > 0 ~= (drains[id] ~= nil) then
            return false
        end
    end
    return true
end
--- Forgets those of services that are no more: one that is configured again later begins anew.
local function forgetDrains(store, services)
    for ____, key in ipairs(store.keys()) do
        local isDrains = string.sub(key, 1, #KEYS) == KEYS
        if isDrains and not (services[string.sub(key, #KEYS + 1)] ~= nil) then
            store.remove(key)
        end
    end
end
--- Ends the drains whose time is over: nobody has to think of it.
local function endDrains(recorder, service, now)
    local haveEnded = false
    for id, ____until in pairs(service.drains) do
        if ____until <= now then
            service.drains[id] = nil
            haveEnded = true
            record(
                recorder,
                service.rules.key,
                "undrained",
                id,
                "gets requests again, as its time is over",
                ""
            )
        end
    end
    if not haveEnded then
        return
    end
    noteDrains(recorder.store, service)
    changed(service)
end
--- When the next one ends.
local function nextDrainEnd(____bindingPattern0)
    local drains
    drains = ____bindingPattern0.drains
    local at = math.huge
    for ____, ____until in pairs(drains) do
        at = math.min(at, ____until)
    end
    return at
end
____exports.areDrainsPublished = areDrainsPublished
____exports.endDrains = endDrains
____exports.forgetDrains = forgetDrains
____exports.inheritDrains = inheritDrains
____exports.nextDrainEnd = nextDrainEnd
____exports.noteDrains = noteDrains
return ____exports
