local ____exports = {}
local isOurs, isOfUse
local ____evidence = require("weir.discovery.evidence")
local confirmedAt = ____evidence.confirmedAt
local namedBy = ____evidence.namedBy
local ____confirmed = require("weir.leader.confirmed")
local isConfirmed = ____confirmed.isConfirmed
local isVouchedFor = ____confirmed.isVouchedFor
local ____other_addresses = require("weir.leader.other_addresses")
local otherAddresses = ____other_addresses.otherAddresses
local ____standings = require("weir.leader.standings")
local offerOf = ____standings.offerOf
local standingOf = ____standings.standingOf
function isOurs(service, endpoint, now)
    if isConfirmed(service, endpoint) then
        return true
    end
    local identity = service.identities[endpoint.address]
    if (identity and identity.isGone) == true then
        return false
    end
    return not (service.contested[endpoint.id] ~= nil) or isVouchedFor(service, endpoint, now)
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
    local ____id_3 = id
    local ____address_4 = address
    local ____port_5 = port
    local ____weight_6 = weight
    local ____priority_7 = priority
    local ____target_8 = target
    local ____temp_9 = service.probes[id] ~= nil
    local ____standingOf_result_10 = standingOf(service, id)
    local ____offerOf_result_11 = offerOf(service, id)
    local ____opt_1 = service.identities[address]
    return {
        id = ____id_3,
        address = ____address_4,
        port = ____port_5,
        weight = ____weight_6,
        priority = ____priority_7,
        target = ____target_8,
        isDown = ____temp_9,
        standing = ____standingOf_result_10,
        offer = ____offerOf_result_11,
        witness = ____opt_1 and ____opt_1.name or "",
        drainedUntil = service.drains[id] or 0
    }
end
--- The endpoints that may be published.
local function candidates(service, now)
    local found = {}
    for ____, endpoint in ipairs(service.discovery.membership.endpoints) do
        if isOurs(service, endpoint, now) and isOfUse(service, endpoint) then
            found[#found + 1] = endpoint
        end
    end
    return found
end
--- The next snapshot to publish; `undefined` if the published one still says everything.
local function nextSnapshot(service, now)
    local ____service_12 = service
    local discovery = ____service_12.discovery
    local rules = ____service_12.rules
    local ____discovery_13 = discovery
    local membership = ____discovery_13.membership
    if membership == service.membership and not service.hasChanged then
        return nil
    end
    local members = {}
    local endpoints = candidates(service, now)
    local others = otherAddresses(service, endpoints)
    for ____, endpoint in ipairs(endpoints) do
        if not (others[endpoint.id] ~= nil) then
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
____exports.candidates = candidates
____exports.isOurs = isOurs
____exports.nextSnapshot = nextSnapshot
return ____exports
