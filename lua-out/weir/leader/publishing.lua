local ____exports = {}
local ____published = require("weir.pool.published")
local publish = ____published.publish
local ____address_claims = require("weir.leader.address_claims")
local updateClaims = ____address_claims.updateClaims
local ____next_snapshot = require("weir.leader.next_snapshot")
local nextSnapshot = ____next_snapshot.nextSnapshot
--- Publishes what has changed about a service since the last time, if anything has.
local function publishChange(____bindingPattern0, service)
    local tools
    local claims
    claims = ____bindingPattern0.claims
    tools = ____bindingPattern0.tools
    local ____service_discovery_0 = service.discovery
    local membership = ____service_discovery_0.membership
    if membership.endpoints ~= service.claimed then
        updateClaims(
            claims,
            service,
            service.claimed,
            tools.clock()
        )
        service.claimed = membership.endpoints
    end
    local snapshot = nextSnapshot(service)
    if snapshot == nil then
        return
    end
    local problem = publish(tools.store, service.rules.key, snapshot)
    if problem ~= nil then
        tools.log.error((("could not publish the pool of " .. service.rules.key) .. ": ") .. problem)
    end
end
____exports.publishChange = publishChange
return ____exports
