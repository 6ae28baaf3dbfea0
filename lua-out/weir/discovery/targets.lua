local ____exports = {}
local add
local ____endpoint = require("weir.model.endpoint")
local isIPv6 = ____endpoint.isIPv6
local ____schedule = require("weir.discovery.schedule")
local ABSENT_FAMILY_SECONDS = ____schedule.ABSENT_FAMILY_SECONDS
function add(byKey, key, address)
    local addresses = byKey[key] or ({})
    addresses[#addresses + 1] = address
    byKey[key] = addresses
end
local function keyOf(target, family)
    return (family .. " ") .. target
end
---
-- @param endpoints those that were known before: where a target was once, it is looked for while DNS fails
local function newTargets(resolver, clock, together, families, refresh, endpoints)
    local byKey = {}
    for ____, ____value in ipairs(endpoints) do
        local address = ____value.address
        local target = ____value.target
        if target ~= "" then
            add(
                byKey,
                keyOf(
                    target,
                    isIPv6(address) and "AAAA" or "A"
                ),
                address
            )
        end
    end
    local known = {}
    for key, addresses in pairs(byKey) do
        known[key] = {addresses = addresses, ["until"] = 0}
    end
    return {
        resolver = resolver,
        clock = clock,
        together = together,
        families = families,
        refresh = refresh,
        known = known
    }
end
local function addressesIn(answer)
    local addresses = {}
    if answer.kind ~= "records" then
        return addresses
    end
    for ____, record in ipairs(answer.records) do
        if record.type == "A" or record.type == "AAAA" then
            addresses[#addresses + 1] = record.address
        end
    end
    return addresses
end
--- Asks for a target's addresses of one family. One that cannot be asked for keeps those it had.
local function ask(____bindingPattern0, target, family, trace)
    local resolver
    local refresh
    local known
    local clock
    clock = ____bindingPattern0.clock
    known = ____bindingPattern0.known
    refresh = ____bindingPattern0.refresh
    resolver = ____bindingPattern0.resolver
    local answer = resolver.resolve(target .. ".", family, trace)
    local key = keyOf(target, family)
    if answer.kind == "failure" then
        local before = known[key]
        if before == nil then
            return answer.reason
        end
        before["until"] = clock() + refresh
        local ____temp_0
        if #before.addresses > 0 then
            ____temp_0 = nil
        else
            ____temp_0 = answer.reason
        end
        return ____temp_0
    end
    local seconds = answer.kind == "records" and math.min(
        refresh,
        math.max(1, answer.ttl)
    ) or ABSENT_FAMILY_SECONDS
    known[key] = {
        addresses = addressesIn(answer),
        ["until"] = clock() + seconds
    }
    return nil
end
local function knownAddresses(____bindingPattern0, target)
    local known
    local families
    families = ____bindingPattern0.families
    known = ____bindingPattern0.known
    local all = {}
    for ____, family in ipairs(families) do
        local ____opt_1 = known[keyOf(target, family)]
        for ____, address in ipairs(____opt_1 and ____opt_1.addresses or ({})) do
            all[#all + 1] = address
        end
    end
    return all
end
____exports.add = add
____exports.ask = ask
____exports.keyOf = keyOf
____exports.knownAddresses = knownAddresses
____exports.newTargets = newTargets
return ____exports
