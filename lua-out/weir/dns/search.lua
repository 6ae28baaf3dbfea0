local ____exports = {}
local ____memo = require("weir.dns.memo")
local remembering = ____memo.remembering
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
    return remembering(
        MOST_KNOWN,
        function(name) return candidatesOf(name, search, ndots) end
    )
end
____exports.candidatesOf = candidatesOf
____exports.makeCandidates = makeCandidates
return ____exports
