local ____exports = {}
local function newTargets(resolver, clock, types, refresh)
    return {
        resolver = resolver,
        clock = clock,
        types = types,
        refresh = refresh,
        known = {}
    }
end
--- The addresses that came along in the answer, by target.
local function additionalOf(answer, types)
    local byName = {}
    for ____, record in ipairs(answer.additional) do
        for ____, ____type in ipairs(types) do
            if ____type == record.type then
                local addresses = byName[record.name] or ({})
                addresses[#addresses + 1] = record.address
                byName[record.name] = addresses
            end
        end
    end
    return byName
end
local function collect(answer, addresses)
    if answer.kind ~= "records" then
        return
    end
    for ____, record in ipairs(answer.records) do
        if record.type == "A" or record.type == "AAAA" then
            addresses[#addresses + 1] = record.address
        end
    end
end
--- Asks for a target that did not come along. One that fails keeps the addresses it had.
local function ask(targets, name, trace)
    local known = targets.known[name]
    if known ~= nil and targets.clock() < known["until"] then
        return known.addresses
    end
    local addresses = {}
    local hasFailed = false
    local ttl = targets.refresh
    for ____, ____type in ipairs(targets.types) do
        local answer = targets.resolver.resolve(name .. ".", ____type, trace)
        collect(answer, addresses)
        if answer.kind == "failure" then
            hasFailed = true
        end
        if answer.kind == "records" then
            ttl = math.min(
                ttl,
                math.max(1, answer.ttl)
            )
        end
    end
    local kept = hasFailed and #addresses == 0 and known ~= nil and known.addresses or addresses
    targets.known[name] = {
        addresses = kept,
        ["until"] = targets.clock() + ttl
    }
    return kept
end
--- The addresses that came along, kept for when they do not and cannot be asked for.
local function remember(targets, name, additional)
    local addresses = additional[name]
    if addresses ~= nil then
        targets.known[name] = {
            addresses = addresses,
            ["until"] = targets.clock()
        }
    end
    return addresses
end
--- Finds the addresses of all targets in an answer. It waits for DNS where they did not come along.
-- 
-- @param trace gets every message that this takes
local function addressesOfTargets(targets, answer, trace)
    local found = {}
    if answer.kind == "records" then
        local additional = additionalOf(answer, targets.types)
        for ____, record in ipairs(answer.records) do
            if record.type == "SRV" and not (found[record.target] ~= nil) then
                found[record.target] = remember(targets, record.target, additional) or ask(targets, record.target, trace)
            end
        end
        for name in pairs(targets.known) do
            if not (found[name] ~= nil) then
                targets.known[name] = nil
            end
        end
    end
    return function(target) return found[target] or ({}) end
end
____exports.addressesOfTargets = addressesOfTargets
____exports.newTargets = newTargets
return ____exports
