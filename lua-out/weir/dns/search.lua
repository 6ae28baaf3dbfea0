local ____exports = {}
local ____name = require("weir.dns.name")
local toText = ____name.toText
local toWire = ____name.toWire
--- Names whose candidates are kept before all are forgotten: targets of SRV records come and go.
local MOST_KNOWN = 4096
local function candidate(name)
    local wire = toWire(name)
    return {
        name = wire == nil and name or toText(wire),
        wire = wire
    }
end
local function countDots(name)
    local ____, dots = string.gsub(name, "%.", "")
    return dots
end
--- What a name may stand for, in the order to ask, as the C library does it: with a dot at the end only itself; with `ndots` dots
-- or more first itself, then below each search domain; with fewer the other way round.
local function candidatesOf(name, search, ndots)
    local candidates = {}
    local isAbsolute = string.sub(name, -1) == "."
    local isItselfFirst = isAbsolute or countDots(name) >= ndots
    if isItselfFirst then
        candidates[#candidates + 1] = candidate(name)
    end
    if isAbsolute then
        return candidates
    end
    for ____, domain in ipairs(search) do
        if domain ~= "." then
            candidates[#candidates + 1] = candidate((name .. ".") .. domain)
        end
    end
    if not isItselfFirst then
        candidates[#candidates + 1] = candidate(name)
    end
    return candidates
end
--- `candidatesOf` for one search list. It keeps what it finds, as the names of services are asked for again and again.
local function makeCandidates(search, ndots)
    local known = {}
    local count = 0
    return function(name)
        local found = known[name]
        if found ~= nil then
            return found
        end
        if count == MOST_KNOWN then
            known = {}
            count = 0
        end
        local candidates = candidatesOf(name, search, ndots)
        known[name] = candidates
        count = count + 1
        return candidates
    end
end
____exports.candidatesOf = candidatesOf
____exports.makeCandidates = makeCandidates
return ____exports
