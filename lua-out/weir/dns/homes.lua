local ____exports = {}
--- Seconds for which a name is looked for first where it was found.
local stay = 30
--- Remembering spares the questions before the right one, and keeps the families of a name together: where only A records are,
-- the AAAA question ends too, rather than finding a stranger's further down the list. Every half a minute the list is walked
-- again, so that a name which appears earlier in it wins.
local function makeHomes()
    local homes = {}
    return {
        find = function(name, now)
            local home = homes[name]
            return home ~= nil and home["until"] > now and home.candidate or nil
        end,
        settle = function(name, candidate, now)
            homes[name] = {candidate = candidate, ["until"] = now + stay}
        end,
        leave = function(name)
            homes[name] = nil
        end
    }
end
____exports.makeHomes = makeHomes
return ____exports
