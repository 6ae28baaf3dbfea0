local ____exports = {}
local keyOf, add, knownAddresses
local ____endpoint = require("weir.model.endpoint")
local isIPv6 = ____endpoint.isIPv6
local ____schedule = require("weir.discovery.schedule")
local ABSENT_FAMILY_SECONDS = ____schedule.ABSENT_FAMILY_SECONDS
function keyOf(target, family)
    return (family .. " ") .. target
end
function add(byKey, key, address)
    local addresses = byKey[key] or ({})
    addresses[#addresses + 1] = address
    byKey[key] = addresses
end
function knownAddresses(____bindingPattern0, target)
    local known
    local families
    families = ____bindingPattern0.families
    known = ____bindingPattern0.known
    local all = {}
    for ____, family in ipairs(families) do
        local ____opt_3 = known[keyOf(target, family)]
        for ____, address in ipairs(____opt_3 and ____opt_3.addresses or ({})) do
            all[#all + 1] = address
        end
    end
    return all
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
--- The addresses that came along in the answer, by target and family.
local function additionalOf(answer)
    local byKey = {}
    for ____, ____value in ipairs(answer.additional) do
        local address = ____value.address
        local name = ____value.name
        local ____type = ____value.type
        add(
            byKey,
            keyOf(name, ____type),
            address
        )
    end
    return byKey
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
--- The targets of an answer, each once.
local function targetsIn(answer)
    local names = {}
    local taken = {}
    for ____, record in ipairs(answer.records) do
        if record.type == "SRV" and not (taken[record.target] ~= nil) then
            taken[record.target] = true
            names[#names + 1] = record.target
        end
    end
    return names
end
--- Forgets the targets that the answer does not name.
local function forgetOthers(targets, names)
    local kept = {}
    for ____, name in ipairs(names) do
        for ____, family in ipairs(targets.families) do
            kept[keyOf(name, family)] = true
        end
    end
    for key in pairs(targets.known) do
        if not (kept[key] ~= nil) then
            targets.known[key] = nil
        end
    end
end
--- Finds the addresses of all targets in an answer. It waits for DNS, asking for all at the same time, where they did not come
-- along: an additional section need not have all that there is (RFC 2181, section 9).
-- 
-- @param trace gets every message that this takes
local function findTargets(targets, answer, trace)
    local failure
    if answer.kind == "records" then
        local names = targetsIn(answer)
        forgetOthers(targets, names)
        local additional = additionalOf(answer)
        local now = targets.clock()
        local questions = {}
        for ____, name in ipairs(names) do
            for ____, family in ipairs(targets.families) do
                local key = keyOf(name, family)
                local addresses = additional[key]
                if addresses ~= nil then
                    targets.known[key] = {addresses = addresses, ["until"] = now}
                else
                    local ____opt_1 = targets.known[key]
                    if (____opt_1 and ____opt_1["until"] or 0) <= now then
                        questions[#questions + 1] = function()
                            failure = ask(targets, name, family, trace) or failure
                        end
                    end
                end
            end
        end
        if #questions > 0 then
            targets.together(questions)
        end
    end
    return {
        addressesOf = function(target) return knownAddresses(targets, target) end,
        failure = failure
    }
end
____exports.findTargets = findTargets
____exports.knownAddresses = knownAddresses
____exports.newTargets = newTargets
return ____exports
