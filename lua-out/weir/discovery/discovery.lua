local ____exports = {}
local ofType
local ____endpoint = require("weir.model.endpoint")
local isIPv6 = ____endpoint.isIPv6
local ____membership = require("weir.discovery.membership")
local WAITING = ____membership.WAITING
local ____rules = require("weir.discovery.rules")
local questionsOf = ____rules.questionsOf
local ____source = require("weir.discovery.source")
local becomeAbsent = ____source.becomeAbsent
local clear = ____source.clear
local endOf = ____source.expiresAt
local newSource = ____source.newSource
local observe = ____source.observe
function ofType(endpoints, ____type)
    local chosen = {}
    for ____, endpoint in ipairs(endpoints) do
        if ____type == "SRV" or isIPv6(endpoint.address) == (____type == "AAAA") then
            chosen[#chosen + 1] = endpoint
        end
    end
    return chosen
end
local NOBODY = {}
--- Begins with what was published before, so that a new leader goes on where the last one ended.
local function newDiscovery(rules, inherited)
    if inherited == nil then
        inherited = WAITING
    end
    local ____inherited_0 = inherited
    local confirmedAt = ____inherited_0.confirmedAt
    local endpoints = ____inherited_0.endpoints
    local reason = ____inherited_0.reason
    local server = ____inherited_0.server
    local since = ____inherited_0.since
    local state = ____inherited_0.state
    local sources = {}
    for ____, ____type in ipairs(questionsOf(rules)) do
        local source = newSource(
            ____type,
            ofType(endpoints, ____type),
            confirmedAt,
            server
        )
        if state == "held" then
            becomeAbsent(source, since)
        end
        sources[#sources + 1] = source
    end
    local joined = {first = NOBODY, second = NOBODY, all = NOBODY}
    return {rules = rules, sources = sources, membership = {state = state, since = since, reason = reason, endpoints = endpoints}, joined = joined}
end
--- Moves to a state; the time it began is kept while it lasts.
local function move(discovery, state, reason, endpoints, now)
    local ____discovery_1 = discovery
    local membership = ____discovery_1.membership
    local lasts = membership.state == state
    if lasts and membership.reason == reason and membership.endpoints == endpoints then
        return
    end
    discovery.membership = {state = state, since = lasts and membership.since or now, reason = reason, endpoints = endpoints}
end
--- The endpoints of all sources. It is the same list while theirs are.
local function union(discovery)
    local first = discovery.sources[1].endpoints
    local ____opt_2 = discovery.sources[2]
    local second = ____opt_2 and ____opt_2.endpoints or NOBODY
    if #second == 0 then
        return first
    end
    if #first == 0 then
        return second
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
--- Whether there are endpoints of the past about which DNS was not asked yet: until then, what was known of them stands.
local function hasInherited(sources)
    for ____, ____value in ipairs(sources) do
        local endpoints = ____value.endpoints
        local verdict = ____value.verdict
        if verdict == "unknown" and #endpoints > 0 then
            return true
        end
    end
    return false
end
--- Whether what is left of the endpoints is only kept for a while, as DNS says that there are none.
local function isHeld(sources)
    for ____, ____value in ipairs(sources) do
        local absentSince = ____value.absentSince
        local endpoints = ____value.endpoints
        if #endpoints > 0 and absentSince == 0 then
            return false
        end
    end
    return true
end
--- Says where the service stands, after something has changed about its sources.
local function conclude(discovery, now)
    local ____discovery_4 = discovery
    local membership = ____discovery_4.membership
    local sources = ____discovery_4.sources
    local endpoints = union(discovery)
    if firstWith(sources, "present") ~= nil then
        move(
            discovery,
            "fresh",
            "records",
            endpoints,
            now
        )
        return
    end
    if hasInherited(sources) then
        move(
            discovery,
            membership.state,
            membership.reason,
            endpoints,
            now
        )
        return
    end
    local decider = sources[1]
    local open = firstWith(sources, "failing") or firstWith(sources, "unknown")
    local isAbsent = open == nil or decider.reason == "nxdomain"
    local reason = isAbsent and decider.reason or open.reason
    if #endpoints > 0 then
        move(
            discovery,
            isHeld(sources) and "held" or "stale",
            reason,
            endpoints,
            now
        )
    elseif isAbsent or membership.state ~= "waiting" then
        move(
            discovery,
            "empty",
            reason,
            NOBODY,
            now
        )
    else
        move(
            discovery,
            "waiting",
            reason,
            NOBODY,
            now
        )
    end
end
--- When part of the membership ends unless DNS says something before; never, if it has no end.
local function expiresAt(____bindingPattern0)
    local sources
    local rules
    rules = ____bindingPattern0.rules
    sources = ____bindingPattern0.sources
    local at = math.huge
    for ____, source in ipairs(sources) do
        at = math.min(
            at,
            endOf(source, rules)
        )
    end
    return at
end
--- Lets go what was kept long enough. To be called when time has passed.
local function expire(discovery, now)
    if now < expiresAt(discovery) then
        return
    end
    for ____, source in ipairs(discovery.sources) do
        if now >= endOf(source, discovery.rules) then
            clear(source)
        end
    end
    conclude(discovery, now)
end
--- Takes in what the answer to one of the questions means.
local function discover(discovery, ____type, fact, now)
    local ____discovery_5 = discovery
    local rules = ____discovery_5.rules
    local sources = ____discovery_5.sources
    for ____, source in ipairs(sources) do
        if source.type == ____type then
            observe(source, fact, rules, now)
        end
    end
    local isPresent = firstWith(sources, "present") ~= nil
    local decider = sources[1]
    local isGone = not isPresent and decider.verdict == "absent" and decider.reason == "nxdomain"
    for ____, source in ipairs(sources) do
        if isPresent and source.absentSince > 0 then
            clear(source)
        end
        if isGone then
            becomeAbsent(source, now)
        end
        if now >= endOf(source, rules) then
            clear(source)
        end
    end
    conclude(discovery, now)
end
____exports.discover = discover
____exports.expire = expire
____exports.expiresAt = expiresAt
____exports.newDiscovery = newDiscovery
return ____exports
