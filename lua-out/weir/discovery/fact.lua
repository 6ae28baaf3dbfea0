local ____exports = {}
local ____endpoints = require("weir.discovery.endpoints")
local endpointsOf = ____endpoints.endpointsOf
local serviceEndpoints = ____endpoints.serviceEndpoints
local function factWithout(answer)
    return answer.kind == "failure" and ({kind = "failing", reason = answer.reason}) or ({kind = "absent", reason = answer.kind})
end
local function factOfEndpoints(endpoints, otherwise)
    return #endpoints > 0 and ({kind = "present", endpoints = endpoints}) or ({kind = "absent", reason = otherwise})
end
--- What the answer to an A or AAAA question means.
-- 
-- @param known the endpoints of the last answer, as its source knows them
local function addressFact(answer, port, known, filter)
    if answer.kind ~= "records" then
        return factWithout(answer)
    end
    return factOfEndpoints(
        endpointsOf(answer, port, known, filter),
        "denied"
    )
end
--- What the answer to an SRV question means.
-- 
-- @param addressesOf the addresses of a target; none of one that cannot be resolved, which leaves the others as they are
-- @param known the endpoints of the last answer, as its source knows them
local function serviceFact(answer, addressesOf, known, filter)
    if answer.kind ~= "records" then
        return factWithout(answer)
    end
    return factOfEndpoints(
        serviceEndpoints(answer, addressesOf, known, filter),
        "unresolvable"
    )
end
____exports.addressFact = addressFact
____exports.serviceFact = serviceFact
return ____exports
