local ____exports = {}
local ____endpoints = require("weir.discovery.endpoints")
local isAllowed = ____endpoints.isAllowed
local ____endpoint = require("weir.model.endpoint")
local endpointId = ____endpoint.endpointId
local isIPv6 = ____endpoint.isIPv6
local function hasFamily(____bindingPattern0, address)
    local family
    family = ____bindingPattern0.family
    return family == "both" or isIPv6(address) == (family == "ipv6")
end
--- A member at another port: nothing that was known of the old one holds there.
local function movedTo(member, port)
    local ____member_0 = member
    local address = ____member_0.address
    local priority = ____member_0.priority
    local target = ____member_0.target
    local weight = ____member_0.weight
    local witness = ____member_0.witness
    local id = endpointId(address, port)
    return {
        id = id,
        address = address,
        port = port,
        weight = weight,
        priority = priority,
        target = target,
        isDown = false,
        standing = "good",
        offer = 0,
        witness = witness,
        drainedUntil = 0
    }
end
--- What a snapshot of an earlier leader, an earlier configuration or an earlier run says about a service as it is configured now:
-- addresses are kept if the name is still that, at the port of today, and without those that the rules of today keep out.
-- Nothing if it is not about this service; the very snapshot if it is all about it.
local function inherit(snapshot, heir)
    local ____snapshot_1 = snapshot
    local members = ____snapshot_1.members
    local origin = ____snapshot_1.origin
    if origin.name ~= heir.name then
        return nil
    end
    if origin.port == nil ~= (heir.port == nil) then
        return nil
    end
    local kept = {}
    local isSame = true
    for ____, member in ipairs(members) do
        if not hasFamily(heir, member.address) or not isAllowed(heir, member.address, heir.port or member.port) then
            isSame = false
        elseif heir.port == nil or heir.port == member.port then
            kept[#kept + 1] = member
        else
            isSame = false
            kept[#kept + 1] = movedTo(member, heir.port)
        end
    end
    if isSame and origin.port == heir.port then
        return snapshot
    end
    local ____snapshot_2 = snapshot
    local confirmedAt = ____snapshot_2.confirmedAt
    local reason = ____snapshot_2.reason
    local server = ____snapshot_2.server
    local since = ____snapshot_2.since
    local state = ____snapshot_2.state
    local version = ____snapshot_2.version
    local isEmpty = #kept == 0 and #members > 0
    return {
        version = version,
        state = isEmpty and "empty" or state,
        since = since,
        reason = isEmpty and "denied" or reason,
        confirmedAt = confirmedAt,
        server = server,
        origin = {name = heir.name, port = heir.port},
        members = kept
    }
end
____exports.inherit = inherit
return ____exports
