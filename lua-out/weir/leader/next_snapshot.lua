local ____exports = {}
local isOurs
local ____standings = require("weir.leader.standings")
local standingOf = ____standings.standingOf
function isOurs(service, endpoint)
    return service.discovery.membership.state == "fresh" or not (service.contested[endpoint.id] ~= nil)
end
local function memberOf(service, endpoint)
    local ____endpoint_0 = endpoint
    local id = ____endpoint_0.id
    local address = ____endpoint_0.address
    local port = ____endpoint_0.port
    local weight = ____endpoint_0.weight
    local priority = ____endpoint_0.priority
    return {
        id = id,
        address = address,
        port = port,
        weight = weight,
        priority = priority,
        isDown = service.probes[id] ~= nil,
        standing = standingOf(service, id)
    }
end
--- The next snapshot to publish; `undefined` if the published one still says everything.
local function nextSnapshot(service)
    local ____service_discovery_1 = service.discovery
    local membership = ____service_discovery_1.membership
    if membership == service.membership and not service.hasChanged then
        return nil
    end
    service.membership = membership
    service.hasChanged = false
    service.version = service.version + 1
    local members = {}
    for ____, endpoint in ipairs(membership.endpoints) do
        if isOurs(service, endpoint) then
            members[#members + 1] = memberOf(service, endpoint)
        end
    end
    return {
        version = service.version,
        state = membership.state,
        since = membership.since,
        reason = membership.reason,
        members = members
    }
end
____exports.isOurs = isOurs
____exports.nextSnapshot = nextSnapshot
return ____exports
