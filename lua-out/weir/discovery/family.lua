local ____exports = {}
local ____endpoints = require("weir.discovery.endpoints")
local endpointsOf = ____endpoints.endpointsOf
local function newFamily(____type)
    return {
        type = ____type,
        verdict = "unknown",
        reason = "none",
        endpoints = {},
        seen = {}
    }
end
--- Adds to `named` those that earlier answers named within `hold` seconds: for servers whose answers are rotating subsets.
local function withHeld(family, named, hold, now)
    for ____, endpoint in ipairs(named) do
        family.seen[endpoint.id] = now
    end
    for ____, endpoint in ipairs(family.endpoints) do
        local seen = family.seen[endpoint.id]
        if seen ~= nil and seen < now then
            if now - seen < hold then
                named[#named + 1] = endpoint
            else
                family.seen[endpoint.id] = nil
            end
        end
    end
    return named
end
--- Takes in an answer to the family's question.
local function observe(family, answer, port, filter, hold, now)
    if answer.kind == "failure" then
        family.verdict = "failing"
        family.reason = answer.reason
        return
    end
    local named = answer.kind == "records" and endpointsOf(answer, port, filter) or ({})
    if #named == 0 then
        family.verdict = "absent"
        family.reason = answer.kind == "records" and "denied" or answer.kind
        family.endpoints = {}
        return
    end
    family.verdict = "present"
    family.reason = answer.kind
    family.endpoints = withHeld(family, named, hold, now)
end
____exports.newFamily = newFamily
____exports.observe = observe
return ____exports
