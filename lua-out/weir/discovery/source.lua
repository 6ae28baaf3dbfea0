local ____exports = {}
local indexed, becomeAbsent, keyOf
function indexed(____type, endpoints)
    local known = {}
    for ____, endpoint in ipairs(endpoints) do
        known[keyOf(____type, endpoint)] = endpoint
    end
    return known
end
function becomeAbsent(source, now)
    if source.absentSince == 0 then
        source.absentSince = now
    end
end
--- Begins with endpoints that were known before.
local function newSource(____type, endpoints, confirmedAt, server)
    return {
        type = ____type,
        verdict = "unknown",
        reason = "none",
        endpoints = endpoints,
        known = indexed(____type, endpoints),
        said = nil,
        seen = {},
        confirmedAt = confirmedAt,
        server = server,
        absentSince = 0
    }
end
keyOf = function(____type, ____bindingPattern0)
    local id
    local address
    address = ____bindingPattern0.address
    id = ____bindingPattern0.id
    return ____type == "SRV" and id or address
end
--- Joins with `named` those that earlier answers named within `hold` seconds: for servers that answer with rotating subsets.
local function withHeld(source, named, hold, now)
    local joined = {}
    local seen = {}
    for ____, endpoint in ipairs(named) do
        seen[endpoint.id] = now
        joined[#joined + 1] = endpoint
    end
    for ____, endpoint in ipairs(source.endpoints) do
        local before = source.seen[endpoint.id] or source.confirmedAt
        if not (seen[endpoint.id] ~= nil) and now - before < hold then
            seen[endpoint.id] = before
            joined[#joined + 1] = endpoint
        end
    end
    source.seen = seen
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
    if endpoints == source.endpoints or hasExactly(source, endpoints) then
        return
    end
    source.endpoints = endpoints
    source.known = indexed(source.type, endpoints)
end
--- Lets go of all endpoints.
local function clear(source)
    replace(source, {})
    source.seen = {}
end
--- Whether an absence is no fact about the endpoints: the nameserver that named them comes before the one which says so, and could
-- not be asked. A later one need not know the name.
local function isHearsay(source, unheard)
    if #source.endpoints == 0 then
        return false
    end
    for ____, server in ipairs(unheard) do
        if server == source.server or source.server == "" then
            return true
        end
    end
    return false
end
--- Takes in a fact.
local function observe(source, fact, ____bindingPattern0, now)
    local hold
    hold = ____bindingPattern0.hold
    if fact.kind == "present" then
        replace(
            source,
            hold > 0 and withHeld(source, fact.endpoints, hold, now) or fact.endpoints
        )
        source.verdict = "present"
        source.reason = "records"
        source.confirmedAt = now
        source.server = fact.server
        source.absentSince = 0
    elseif fact.kind == "absent" and not isHearsay(source, fact.unheard) then
        source.verdict = "absent"
        source.reason = fact.reason
        becomeAbsent(source, now)
    else
        source.verdict = "failing"
        source.reason = fact.kind == "absent" and "hearsay" or fact.reason
    end
end
--- When the endpoints go unless DNS says something before; never, if they have no end.
local function expiresAt(____bindingPattern0, ____bindingPattern1)
    local verdict
    local endpoints
    local confirmedAt
    local absentSince
    absentSince = ____bindingPattern0.absentSince
    confirmedAt = ____bindingPattern0.confirmedAt
    endpoints = ____bindingPattern0.endpoints
    verdict = ____bindingPattern0.verdict
    local max_stale
    local hold_empty
    hold_empty = ____bindingPattern1.hold_empty
    max_stale = ____bindingPattern1.max_stale
    if #endpoints == 0 then
        return math.huge
    end
    if absentSince > 0 then
        return absentSince + hold_empty
    end
    return verdict ~= "present" and max_stale > 0 and confirmedAt + max_stale or math.huge
end
____exports.becomeAbsent = becomeAbsent
____exports.clear = clear
____exports.expiresAt = expiresAt
____exports.newSource = newSource
____exports.observe = observe
return ____exports
