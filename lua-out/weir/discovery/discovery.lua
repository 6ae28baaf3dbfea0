local ____exports = {}
local familiesOf, ofType, move, expiresAt, expire, NOBODY
local ____endpoint = require("weir.model.endpoint")
local isIPv6 = ____endpoint.isIPv6
local ____membership = require("weir.discovery.membership")
local WAITING = ____membership.WAITING
local ____source = require("weir.discovery.source")
local newSource = ____source.newSource
local observe = ____source.observe
function familiesOf(rules)
    if rules.family == "ipv4" then
        return {"A"}
    end
    return rules.family == "ipv6" and ({"AAAA"}) or ({"A", "AAAA"})
end
function ofType(endpoints, ____type)
    local chosen = {}
    for ____, endpoint in ipairs(endpoints) do
        if ____type == "SRV" or isIPv6(endpoint.address) == (____type == "AAAA") then
            chosen[#chosen + 1] = endpoint
        end
    end
    return chosen
end
function move(discovery, state, reason, endpoints, now)
    local ____discovery_0 = discovery
    local membership = ____discovery_0.membership
    local lasts = membership.state == state
    if lasts and membership.reason == reason and membership.endpoints == endpoints then
        return
    end
    discovery.membership = {state = state, since = lasts and membership.since or now, reason = reason, endpoints = endpoints}
end
function expiresAt(discovery)
    local ____discovery_membership_5 = discovery.membership
    local state = ____discovery_membership_5.state
    local since = ____discovery_membership_5.since
    local ____discovery_rules_6 = discovery.rules
    local hold_empty = ____discovery_rules_6.hold_empty
    local max_stale = ____discovery_rules_6.max_stale
    if state == "held" then
        return since + hold_empty
    end
    return state == "stale" and max_stale > 0 and since + max_stale or math.huge
end
function expire(discovery, now)
    if now >= expiresAt(discovery) then
        move(
            discovery,
            "empty",
            discovery.membership.reason,
            NOBODY,
            now
        )
    end
end
NOBODY = {}
--- What a service is asked for: SRV records where it has no port of its own.
local function questionsOf(rules)
    return rules.port == nil and ({"SRV"}) or familiesOf(rules)
end
--- Begins with a membership that was published before, so that a new resolving worker goes on where the last one ended.
local function newDiscovery(rules, membership)
    if membership == nil then
        membership = WAITING
    end
    local sources = {}
    for ____, ____type in ipairs(questionsOf(rules)) do
        sources[#sources + 1] = newSource(
            ____type,
            ofType(membership.endpoints, ____type)
        )
    end
    return {rules = rules, sources = sources, membership = membership, joined = {first = NOBODY, second = NOBODY, all = NOBODY}}
end
--- All that answered, and the last good ones of a source that could not be asked: an error says nothing about members. It is
-- the same list while the sources' are.
local function union(discovery)
    local first = discovery.sources[1].endpoints
    local ____opt_1 = discovery.sources[2]
    local second = ____opt_1 and ____opt_1.endpoints or NOBODY
    if #second == 0 then
        return first
    end
    if first == discovery.joined.first and second == discovery.joined.second then
        return discovery.joined.all
    end
    local all = {}
    for ____, endpoint in ipairs(first) do
        all[#all + 1] = endpoint
    end
    for ____, endpoint in ipairs(second) do
        all[#all + 1] = endpoint
    end
    discovery.joined = {first = first, second = second, all = all}
    return all
end
local function firstWith(sources, verdict)
    for ____, source in ipairs(sources) do
        if source.verdict == verdict then
            return source
        end
    end
    return nil
end
--- DNS said that there are no endpoints.
local function becomeAbsent(discovery, reason, now)
    local ____discovery_membership_3 = discovery.membership
    local endpoints = ____discovery_membership_3.endpoints
    local state = ____discovery_membership_3.state
    if #endpoints == 0 then
        move(
            discovery,
            "empty",
            reason,
            NOBODY,
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
            NOBODY,
            now
        )
    end
end
--- Takes in what the answer to one of the questions means.
local function discover(discovery, ____type, fact, now)
    local ____discovery_7 = discovery
    local rules = ____discovery_7.rules
    local sources = ____discovery_7.sources
    for ____, source in ipairs(sources) do
        if source.type == ____type then
            observe(source, fact, rules.hold, now)
        end
    end
    if firstWith(sources, "present") ~= nil then
        move(
            discovery,
            "fresh",
            "records",
            union(discovery),
            now
        )
        return
    end
    local decider = sources[1]
    local open = firstWith(sources, "failing") or firstWith(sources, "unknown")
    if open == nil or decider.reason == "nxdomain" then
        becomeAbsent(discovery, decider.reason, now)
    else
        becomeStale(discovery, open.reason, now)
    end
end
____exports.discover = discover
____exports.expire = expire
____exports.expiresAt = expiresAt
____exports.familiesOf = familiesOf
____exports.newDiscovery = newDiscovery
return ____exports
