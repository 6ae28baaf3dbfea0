local ____exports = {}
local ____endpoints = require("weir.discovery.endpoints")
local endpointsOf = ____endpoints.endpointsOf
local serviceEndpoints = ____endpoints.serviceEndpoints
local function factWithout(answer)
    return answer.kind == "failure" and ({kind = "failing", reason = answer.reason}) or ({kind = "absent", reason = answer.kind, unheard = answer.unheard})
end
--- What the answer to an A or AAAA question means.
-- 
-- @param known the endpoints of the last answer, as its source knows them
local function addressFact(answer, port, known, filter)
    if answer.kind ~= "records" then
        return factWithout(answer)
    end
    local endpoints = endpointsOf(answer, port, known, filter)
    if #endpoints > 0 then
        return {kind = "present", endpoints = endpoints, server = answer.server}
    end
    return {kind = "absent", reason = "denied", unheard = {}}
end
--- What the answer to an SRV question means. A target that cannot be resolved leaves the others as they are; where none can, and
-- that is because DNS fails, nothing is known.
-- 
-- @param targets where they are
-- @param known the endpoints of the last answer, as its source knows them
local function serviceFact(answer, targets, known, filter)
    if answer.kind ~= "records" then
        return factWithout(answer)
    end
    local endpoints = serviceEndpoints(answer, targets.addressesOf, known, filter)
    if #endpoints > 0 then
        return {kind = "present", endpoints = endpoints, server = answer.server}
    end
    if targets.failure ~= nil then
        return {kind = "failing", reason = targets.failure}
    end
    return {kind = "absent", reason = "unresolvable", unheard = {}}
end
____exports.addressFact = addressFact
____exports.serviceFact = serviceFact
return ____exports
