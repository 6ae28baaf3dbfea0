local ____exports = {}
--- Seconds for which a name is looked for first where it was found.
local stay = 30
--- Remembering spares the questions before the right one, and keeps the families of a name together: where only A records are,
-- the AAAA question ends too, rather than finding a stranger's further down the list. Every half a minute the list is walked
-- again, so that a name which appears earlier in it wins.
local function makeSearchCache()
    local cache = {}
    return {
        find = function(name, now)
            local home = cache[name]
            return home ~= nil and home["until"] > now and home.candidate or nil
        end,
        store = function(name, candidate, now)
            cache[name] = {candidate = candidate, ["until"] = now + stay}
        end,
        forget = function(name)
            cache[name] = nil
        end
    }
end
____exports.makeSearchCache = makeSearchCache
return ____exports
