local ____exports = {}
local ____schedule = require("weir.discovery.schedule")
local refreshSoon = ____schedule.refreshSoon
local function addressesOf(endpoints)
    local addresses = {}
    for ____, ____value in ipairs(endpoints) do
        local address = ____value.address
        addresses[address] = true
    end
    return addresses
end
local function leave(owners, watch, address)
    local watches = owners[address]
    if watches == nil then
        return
    end
    watches[watch] = nil
    local other = next(watches)
    if other == nil then
        owners[address] = nil
    end
end
local function join(owners, watch, address, now)
    local watches = owners[address] or ({})
    for other in pairs(watches) do
        other.contested[address] = true
        other.hasNews = true
        other.wakeAt = 0
        for ____, question in pairs(other.questions) do
            refreshSoon(question, now)
        end
    end
    watches[watch] = true
    owners[address] = watches
end
--- Notes which addresses came to a service and left it, when its endpoints changed from `before`.
local function updateOwners(owners, watch, before, now)
    local held = addressesOf(before)
    local has = addressesOf(watch.discovery.membership.endpoints)
    for address in pairs(held) do
        if not (has[address] ~= nil) then
            leave(owners, watch, address)
        end
    end
    for address in pairs(has) do
        if not (held[address] ~= nil) then
            join(owners, watch, address, now)
        end
    end
end
--- Whether an endpoint may be published: a contested one only if DNS confirms it.
local function isOurs(watch, endpoint)
    return watch.discovery.membership.state == "fresh" or not (watch.contested[endpoint.address] ~= nil)
end
____exports.isOurs = isOurs
____exports.updateOwners = updateOwners
return ____exports
