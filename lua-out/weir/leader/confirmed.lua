local ____exports = {}
local ____evidence = require("weir.discovery.evidence")
local sourceOf = ____evidence.sourceOf
--- The endpoint of a service with this id, if DNS names it.
local function endpointWith(service, peerId)
    for ____, endpoint in ipairs(service.discovery.membership.endpoints) do
        if endpoint.id == peerId then
            return endpoint
        end
    end
    return nil
end
--- Whether the last answer named the endpoint.
local function isConfirmed(____bindingPattern0, endpoint)
    local discovery
    discovery = ____bindingPattern0.discovery
    local ____opt_0 = sourceOf(discovery, endpoint)
    return (____opt_0 and ____opt_0.verdict) == "present"
end
--- Its address still had its name within so many seconds.
local VOUCHED_SECONDS = 3
--- Whether the endpoint's address has the name that it had when DNS last confirmed the endpoint.
local function isVouchedFor(____bindingPattern0, ____bindingPattern1, now)
    local identities
    identities = ____bindingPattern0.identities
    local address
    address = ____bindingPattern1.address
    local identity = identities[address]
    return identity ~= nil and identity.name ~= "" and not identity.isGone and now - identity.seenAt < VOUCHED_SECONDS
end
____exports.endpointWith = endpointWith
____exports.isConfirmed = isConfirmed
____exports.isVouchedFor = isVouchedFor
return ____exports
