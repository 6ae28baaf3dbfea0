local ____exports = {}
local ____ask = require("weir.dns.ask")
local makeAsk = ____ask.makeAsk
local ____lookup_context = require("weir.dns.lookup_context")
local newContext = ____lookup_context.newContext
local wasUnheard = ____lookup_context.wasUnheard
local ____search_cache = require("weir.dns.search_cache")
local makeSearchCache = ____search_cache.makeSearchCache
local ____search = require("weir.dns.search")
local makeCandidates = ____search.makeCandidates
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
            if followUps == 0 then
                return reply
            end
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
local function answerOf(fact, ____bindingPattern0, ____bindingPattern1)
    local name
    name = ____bindingPattern0.name
    local unheard
    local server
    local queries
    queries = ____bindingPattern1.queries
    server = ____bindingPattern1.server
    unheard = ____bindingPattern1.unheard
    if fact.kind == "failure" then
        return {
            kind = "failure",
            reason = fact.reason,
            name = name,
            server = server,
            queries = queries,
            unheard = unheard
        }
    end
    if fact.kind ~= "records" then
        return {
            kind = fact.kind,
            name = name,
            server = server,
            queries = queries,
            unheard = unheard
        }
    end
    local ____fact_0 = fact
    local additional = ____fact_0.additional
    local records = ____fact_0.records
    local ttl = ____fact_0.ttl
    return {
        kind = "records",
        records = records,
        additional = additional,
        ttl = ttl,
        name = name,
        server = server,
        queries = queries,
        unheard = unheard
    }
end
--- What the other address family says, which decides whether a name without records of one is the one that was meant.
local function askSibling(ask, candidate, ____type, context)
    if ____type ~= "A" and ____type ~= "AAAA" then
        return {kind = "nodata"}
    end
    return askAll(ask, candidate, ____type == "A" and "AAAA" or "A", context)
end
--- Weir's DNS client.
local function makeClient(parts)
    local ____parts_1 = parts
    local clock = ____parts_1.clock
    local ndots = ____parts_1.ndots
    local search = ____parts_1.search
    local ask = makeAsk(parts, parts)
    local cache = makeSearchCache()
    local candidatesOf = makeCandidates(search, ndots)
    --- What a name without records of a type is told where it has some of the other family, or cannot be asked about them; nothing
    -- where it has no address at all, and so is not the one that was meant.
    local function answerOfSibling(candidate, ____type, context)
        local sibling = askSibling(ask, candidate, ____type, context)
        if sibling.kind == "failure" then
            return answerOf(sibling, candidate, context)
        end
        return sibling.kind == "records" and answerOf({kind = "nodata"}, candidate, context) or nil
    end
    --- The answer of the first candidate before the one at an index that is the right one for the other family's sake.
    local function answerBefore(index, name, candidates, ____type, context)
        for before = 0, index - 1 do
            local answer = answerOfSibling(candidates[before + 1], ____type, context)
            if (answer and answer.kind) == "nodata" then
                cache.store(
                    name,
                    candidates[before + 1],
                    answer.server,
                    clock()
                )
            end
            if answer ~= nil then
                return answer
            end
        end
        return nil
    end
    --- Asks the candidates in order. The first with an address of either family decides, and so does the first that could not be
    -- asked, since a later one (a wildcard domain outside, say) must not win over it. The other family is asked about only where
    -- a later candidate is about to win, unless it has found its own meanwhile.
    local function walk(name, candidates, ____type, context)
        local home = cache.find(name)
        local last = #candidates - 1
        local existing
        for index = 0, last do
            local candidate = candidates[index + 1]
            local fact = askAll(ask, candidate, ____type, context)
            if fact.kind == "records" or fact.kind == "failure" then
                local ____context_4 = context
                local server = ____context_4.server
                local answer = answerBefore(
                    index,
                    name,
                    candidates,
                    ____type,
                    context
                )
                if answer ~= nil then
                    return answer
                end
                context.server = server
                if fact.kind == "records" and last > 0 then
                    cache.store(
                        name,
                        candidate,
                        server,
                        clock()
                    )
                end
                return answerOf(fact, candidate, context)
            end
            local found = cache.find(name)
            if found ~= home and (found and found.candidate.name) == candidate.name then
                return answerOf({kind = "nodata"}, candidate, context)
            end
            local isHome = candidate.name == (home and home.candidate.name)
            if isHome and wasUnheard(context, home.server) then
                return answerOf(fact, candidate, context)
            end
            if fact.kind == "nodata" then
                existing = existing or candidate
            end
        end
        local absent = existing or candidates[last + 1]
        return answerOf({kind = existing == nil and "nxdomain" or "nodata"}, absent, context)
    end
    --- What is said where the name was found before; nothing where it is gone from there, as far as who named it there can say.
    local function askAtHome(name, ____type, context)
        local home = cache.find(name)
        if home == nil or home["until"] <= clock() then
            return nil
        end
        local candidate = home.candidate
        local fact = askAll(ask, candidate, ____type, context)
        if fact.kind == "records" then
            home.server = context.server
        end
        if fact.kind ~= "nxdomain" then
            return answerOf(fact, candidate, context)
        end
        local answer = answerOfSibling(candidate, ____type, context)
        if (answer and answer.kind) == "nodata" then
            home.server = answer.server
        end
        if answer ~= nil then
            return answer
        end
        if wasUnheard(context, home.server) then
            return answerOf(fact, candidate, context)
        end
        cache.forget(name)
        return nil
    end
    local function resolve(name, ____type, trace)
        local context = newContext(trace)
        return askAtHome(name, ____type, context) or walk(
            name,
            candidatesOf(name),
            ____type,
            context
        )
    end
    return {resolve = resolve, askNameservers = resolve}
end
____exports.makeClient = makeClient
return ____exports
