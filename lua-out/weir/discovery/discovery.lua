local ____exports = {}
local ofFamily, move, isSame, expire
local ____endpoint = require("weir.model.endpoint")
local isIPv6 = ____endpoint.isIPv6
local ____family = require("weir.discovery.family")
local newFamily = ____family.newFamily
local observe = ____family.observe
local ____membership = require("weir.discovery.membership")
local WAITING = ____membership.WAITING
function ofFamily(endpoints, ____type)
    local chosen = {}
    for ____, endpoint in ipairs(endpoints) do
        if isIPv6(endpoint.address) == (____type == "AAAA") then
            chosen[#chosen + 1] = endpoint
        end
    end
    return chosen
end
function move(discovery, state, reason, endpoints, now)
    local ____discovery_0 = discovery
    local membership = ____discovery_0.membership
    local lasts = membership.state == state
    if lasts and membership.reason == reason and isSame(membership.endpoints, endpoints) then
        return
    end
    discovery.membership = {state = state, since = lasts and membership.since or now, reason = reason, endpoints = endpoints}
end
function isSame(a, b)
    if a == b then
        return true
    end
    if #a ~= #b then
        return false
    end
    local byId = {}
    for ____, endpoint in ipairs(a) do
        byId[endpoint.id] = endpoint
    end
    for ____, endpoint in ipairs(b) do
        local before = byId[endpoint.id]
        if (before and before.weight) ~= endpoint.weight or before.priority ~= endpoint.priority then
            return false
        end
    end
    return true
end
function expire(discovery, now)
    local ____discovery_membership_5 = discovery.membership
    local state = ____discovery_membership_5.state
    local since = ____discovery_membership_5.since
    local reason = ____discovery_membership_5.reason
    local ____discovery_rules_6 = discovery.rules
    local hold_empty = ____discovery_rules_6.hold_empty
    local max_stale = ____discovery_rules_6.max_stale
    local heldLongEnough = state == "held" and now - since >= hold_empty
    local staleTooLong = state == "stale" and max_stale > 0 and now - since >= max_stale
    if heldLongEnough or staleTooLong then
        move(
            discovery,
            "empty",
            reason,
            {},
            now
        )
    end
end
--- Begins with a membership that was published before, so that a new resolving worker goes on where the last one ended.
local function newDiscovery(rules, membership)
    if membership == nil then
        membership = WAITING
    end
    local families = {}
    if rules.family ~= "ipv6" then
        families[#families + 1] = newFamily("A")
    end
    if rules.family ~= "ipv4" then
        families[#families + 1] = newFamily("AAAA")
    end
    for ____, family in ipairs(families) do
        family.endpoints = ofFamily(membership.endpoints, family.type)
    end
    return {rules = rules, families = families, membership = membership}
end
--- All that answered, and the last good ones of a family that could not be asked: an error says nothing about members.
local function union(families)
    local all = {}
    for ____, family in ipairs(families) do
        for ____, endpoint in ipairs(family.endpoints) do
            all[#all + 1] = endpoint
        end
    end
    return all
end
local function firstWith(families, verdict)
    for ____, family in ipairs(families) do
        if family.verdict == verdict then
            return family
        end
    end
    return nil
end
--- DNS said that there is nobody.
local function becomeAbsent(discovery, reason, now)
    local ____discovery_membership_3 = discovery.membership
    local endpoints = ____discovery_membership_3.endpoints
    local state = ____discovery_membership_3.state
    if #endpoints == 0 then
        move(
            discovery,
            "empty",
            reason,
            {},
            now
        )
    elseif state == "held" then
        expire(discovery, now)
    else
        move(
            discovery,
            "held",
            reason,
            endpoints,
            now
        )
    end
end
--- DNS could not be asked.
local function becomeStale(discovery, reason, now)
    local ____discovery_membership_4 = discovery.membership
    local endpoints = ____discovery_membership_4.endpoints
    local state = ____discovery_membership_4.state
    if state == "fresh" or state == "stale" then
        move(
            discovery,
            "stale",
            reason,
            endpoints,
            now
        )
    end
    expire(discovery, now)
    if discovery.membership.state == "waiting" then
        move(
            discovery,
            "waiting",
            reason,
            {},
            now
        )
    end
end
--- Takes in the answer to the question of one family.
local function discover(discovery, ____type, answer, now)
    local ____discovery_7 = discovery
    local families = ____discovery_7.families
    local rules = ____discovery_7.rules
    for ____, family in ipairs(families) do
        if family.type == ____type then
            observe(
                family,
                answer,
                rules.port or 0,
                rules,
                rules.hold,
                now
            )
        end
    end
    if firstWith(families, "present") ~= nil then
        move(
            discovery,
            "fresh",
            "records",
            union(families),
            now
        )
        return
    end
    local decider = families[1]
    local open = firstWith(families, "failing") or firstWith(families, "unknown")
    if open == nil or decider.reason == "nxdomain" then
        becomeAbsent(discovery, decider.reason, now)
    else
        becomeStale(discovery, open.reason, now)
    end
end
____exports.discover = discover
____exports.expire = expire
____exports.newDiscovery = newDiscovery
return ____exports
