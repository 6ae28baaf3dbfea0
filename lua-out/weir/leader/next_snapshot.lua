local ____exports = {}
local isOurs, isOfUse
local ____discovery = require("weir.discovery.discovery")
local confirmedAt = ____discovery.confirmedAt
local namedBy = ____discovery.namedBy
local ____service_state = require("weir.leader.service_state")
local isConfirmed = ____service_state.isConfirmed
local ____standings = require("weir.leader.standings")
local offerOf = ____standings.offerOf
local standingOf = ____standings.standingOf
function isOurs(service, endpoint)
    return not (service.contested[endpoint.id] ~= nil) or isConfirmed(service, endpoint)
end
function isOfUse(service, endpoint)
    local isElsewhereConfirmed = service.discovery.membership.state == "fresh"
    return not isElsewhereConfirmed or not (service.probes[endpoint.id] ~= nil) or isConfirmed(service, endpoint)
end
local function memberOf(service, endpoint)
    local ____endpoint_0 = endpoint
    local id = ____endpoint_0.id
    local address = ____endpoint_0.address
    local port = ____endpoint_0.port
    local weight = ____endpoint_0.weight
    local priority = ____endpoint_0.priority
    local target = ____endpoint_0.target
    return {
        id = id,
        address = address,
        port = port,
        weight = weight,
        priority = priority,
        target = target,
        isDown = service.probes[id] ~= nil,
        standing = standingOf(service, id),
        offer = offerOf(service, id)
    }
end
--- The next snapshot to publish; `undefined` if the published one still says everything.
local function nextSnapshot(service)
    local ____service_1 = service
    local discovery = ____service_1.discovery
    local rules = ____service_1.rules
    local ____discovery_2 = discovery
    local membership = ____discovery_2.membership
    if membership == service.membership and not service.hasChanged then
        return nil
    end
    local members = {}
    for ____, endpoint in ipairs(membership.endpoints) do
        if isOurs(service, endpoint) and isOfUse(service, endpoint) then
            members[#members + 1] = memberOf(service, endpoint)
        end
    end
    return {
        version = service.version + 1,
        state = membership.state,
        since = membership.since,
        reason = membership.reason,
        confirmedAt = confirmedAt(discovery),
        server = namedBy(discovery),
        origin = {name = rules.name, port = rules.port},
        members = members
    }
end
____exports.isOurs = isOurs
____exports.nextSnapshot = nextSnapshot
return ____exports
