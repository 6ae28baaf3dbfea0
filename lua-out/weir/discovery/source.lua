local ____exports = {}
local keyOf, indexed
function keyOf(____type, endpoint)
    return ____type == "SRV" and endpoint.id or endpoint.address
end
function indexed(____type, endpoints)
    local known = {}
    for ____, endpoint in ipairs(endpoints) do
        known[keyOf(____type, endpoint)] = endpoint
    end
    return known
end
local function newSource(____type, endpoints)
    return {
        type = ____type,
        verdict = "unknown",
        reason = "none",
        endpoints = endpoints,
        known = indexed(____type, endpoints),
        seen = {}
    }
end
--- Joins with `named` those that earlier answers named within `hold` seconds: for servers that answer with rotating subsets.
local function withHeld(source, named, hold, now)
    local joined = {}
    for ____, endpoint in ipairs(named) do
        source.seen[endpoint.id] = now
        joined[#joined + 1] = endpoint
    end
    for ____, endpoint in ipairs(source.endpoints) do
        local seen = source.seen[endpoint.id]
        if seen ~= nil and seen < now then
            if now - seen < hold then
                joined[#joined + 1] = endpoint
            else
                source.seen[endpoint.id] = nil
            end
        end
    end
    return joined
end
--- Whether these are the very endpoints that the source has, in any order.
local function hasExactly(source, endpoints)
    if #endpoints ~= #source.endpoints then
        return false
    end
    for ____, endpoint in ipairs(endpoints) do
        if source.known[keyOf(source.type, endpoint)] ~= endpoint then
            return false
        end
    end
    return true
end
local function replace(source, endpoints)
    if hasExactly(source, endpoints) then
        return
    end
    source.endpoints = endpoints
    source.known = indexed(source.type, endpoints)
end
--- Takes in a fact.
local function observe(source, fact, hold, now)
    source.verdict = fact.kind
    source.reason = fact.kind == "present" and "records" or fact.reason
    if fact.kind == "absent" then
        replace(source, {})
    end
    if fact.kind == "present" then
        replace(
            source,
            hold > 0 and withHeld(source, fact.endpoints, hold, now) or fact.endpoints
        )
    end
end
____exports.newSource = newSource
____exports.observe = observe
return ____exports
