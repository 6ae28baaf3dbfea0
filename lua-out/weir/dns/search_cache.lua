local ____exports = {}
--- Seconds for which a name is looked for first where it was found.
local stay = 30
--- Remembering spares the questions before the right one. Every half a minute the list is walked again, so that a name which
-- appears earlier in it wins.
local function makeSearchCache()
    local cache = {}
    return {
        find = function(name) return cache[name] end,
        store = function(name, candidate, server, now)
            cache[name] = {candidate = candidate, server = server, ["until"] = now + stay}
        end,
        forget = function(name)
            cache[name] = nil
        end
    }
end
____exports.makeSearchCache = makeSearchCache
return ____exports
