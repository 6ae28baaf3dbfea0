local ____exports = {}
local ____ask = require("weir.dns.ask")
local makeAsk = ____ask.makeAsk
local ____search_cache = require("weir.dns.search_cache")
local makeSearchCache = ____search_cache.makeSearchCache
local ____search = require("weir.dns.search")
local makeCandidates = ____search.makeCandidates
local ____servers = require("weir.dns.servers")
local makeServers = ____servers.makeServers
--- Questions after the first that aliases may cost.
local mostFollowUps = 8
local function askAll(ask, candidate, ____type, context)
    if candidate.wire == nil then
        return {kind = "nxdomain"}
    end
    local name = candidate.wire
    local ttl = math.huge
    local followUps = 0
    while followUps <= mostFollowUps do
        local reply = ask(name, ____type, context)
        if reply.kind == "records" then
            return {
                kind = "records",
                records = reply.records,
                additional = reply.additional,
                ttl = math.min(ttl, reply.ttl)
            }
        end
        if reply.kind ~= "alias" then
            return reply
        end
        name = reply.target
        ttl = math.min(ttl, reply.ttl)
        followUps = followUps + 1
    end
    return {kind = "failure", reason = "malformed"}
end
local function answerOf(fact, candidate, context)
    local name = candidate.name
    local server = context.server
    local queries = context.queries
    if fact.kind == "failure" then
        return {
            kind = "failure",
            reason = fact.reason,
            name = name,
            server = server,
            queries = queries,
            unheard = {}
        }
    end
    if fact.kind ~= "records" then
        return {
            kind = fact.kind,
            name = name,
            server = server,
            queries = queries,
            unheard = {}
        }
    end
    return {
        kind = "records",
        records = fact.records,
        additional = fact.additional,
        ttl = fact.ttl,
        name = name,
        server = server,
        queries = queries,
        unheard = {}
    }
end
--- What the other address family says, which decides whether a name without records of one type is the one that was meant.
local function askSibling(ask, candidate, ____type, context)
    if ____type == "SRV" then
        return {kind = "nodata"}
    end
    return askAll(ask, candidate, ____type == "A" and "AAAA" or "A", context)
end
--- Weir's DNS client.
local function makeClient(parts)
    local servers = makeServers(parts.nameservers, parts.nameserverTimeout)
    local ask = makeAsk(
        parts.transport,
        servers,
        parts.nameserverTimeout,
        parts.ids,
        parts.clock
    )
    local cache = makeSearchCache()
    local candidatesOf = makeCandidates(parts.search, parts.ndots)
    --- Asks the candidates in order. The first with records decides; so does the first that could not be asked, since a later one
    -- (a wildcard domain outside, say) must not win over it, and the first that has addresses of the other family only.
    local function walk(name, candidates, ____type, context)
        local last = #candidates - 1
        local existing
        for index = 0, last do
            local candidate = candidates[index + 1]
            local fact = askAll(ask, candidate, ____type, context)
            local found = fact
            if fact.kind == "nodata" and index < last then
                found = askSibling(ask, candidate, ____type, context)
            end
            if found.kind == "records" and last > 0 then
                cache.store(
                    name,
                    candidate,
                    parts.clock()
                )
            end
            if found.kind == "failure" then
                return answerOf(found, candidate, context)
            end
            if found.kind == "records" then
                return answerOf(fact, candidate, context)
            end
            if fact.kind == "nodata" then
                existing = existing or candidate
            end
        end
        local absent = existing or candidates[last + 1]
        return answerOf({kind = existing == nil and "nxdomain" or "nodata"}, absent, context)
    end
    local function resolve(name, ____type, trace)
        local context = {queries = 0, server = "", trace = trace}
        local home = cache.find(
            name,
            parts.clock()
        )
        if home ~= nil then
            local fact = askAll(ask, home, ____type, context)
            if fact.kind ~= "nxdomain" then
                return answerOf(fact, home, context)
            end
            cache.forget(name)
        end
        return walk(
            name,
            candidatesOf(name),
            ____type,
            context
        )
    end
    return {resolve = resolve}
end
____exports.makeClient = makeClient
return ____exports
