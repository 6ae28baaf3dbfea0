local ____exports = {}
local ____targets = require("weir.discovery.targets")
local add = ____targets.add
local ask = ____targets.ask
local keyOf = ____targets.keyOf
local knownAddresses = ____targets.knownAddresses
--- Where the answer has no targets.
local noTargets = {
    addressesOf = function() return {} end,
    failure = nil
}
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
--- Whether some address of every target came along: then no family is missing of which none was known before.
local function isWhole(____bindingPattern0, names, additional)
    local families
    families = ____bindingPattern0.families
    for ____, name in ipairs(names) do
        local hasAddress = false
        for ____, family in ipairs(families) do
            hasAddress = hasAddress or additional[keyOf(name, family)] ~= nil
        end
        if not hasAddress then
            return false
        end
    end
    return true
end
--- Whether an address that did not come along has to be asked for.
local function isToBeAsked(____bindingPattern0, key, areAllThere)
    local known
    local clock
    clock = ____bindingPattern0.clock
    known = ____bindingPattern0.known
    local before = known[key]
    if before == nil then
        return not areAllThere
    end
    return before["until"] <= clock() and (not areAllThere or #before.addresses > 0)
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
        local areAllThere = isWhole(targets, names, additional)
        local questions = {}
        for ____, name in ipairs(names) do
            for ____, family in ipairs(targets.families) do
                local key = keyOf(name, family)
                local addresses = additional[key]
                if addresses ~= nil then
                    targets.known[key] = {
                        addresses = addresses,
                        ["until"] = targets.clock()
                    }
                elseif isToBeAsked(targets, key, areAllThere) then
                    questions[#questions + 1] = function()
                        failure = ask(targets, name, family, trace) or failure
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
____exports.noTargets = noTargets
return ____exports
