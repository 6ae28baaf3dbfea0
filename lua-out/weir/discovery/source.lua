local ____exports = {}
local function newSource(____type, endpoints)
    return {
        type = ____type,
        verdict = "unknown",
        reason = "none",
        endpoints = endpoints,
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
--- Takes in a fact.
local function observe(source, fact, hold, now)
    source.verdict = fact.kind
    source.reason = fact.kind == "present" and "records" or fact.reason
    if fact.kind == "present" then
        source.endpoints = withHeld(source, fact.endpoints, hold, now)
    elseif fact.kind == "absent" then
        source.endpoints = {}
    end
end
____exports.newSource = newSource
____exports.observe = observe
return ____exports
