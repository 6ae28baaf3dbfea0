local ____exports = {}
local isOurs
local ____standing = require("weir.keeper.standing")
local standingOf = ____standing.standingOf
function isOurs(watch, endpoint)
    return watch.discovery.membership.state == "fresh" or not (watch.contested[endpoint.id] ~= nil)
end
local function memberOf(watch, endpoint)
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
        isDown = watch.recovery[id] ~= nil,
        standing = standingOf(watch, id)
    }
end
--- The next snapshot to publish; `undefined` if the one that is up still says everything.
local function nextSnapshot(watch)
    local ____watch_discovery_1 = watch.discovery
    local membership = ____watch_discovery_1.membership
    if membership == watch.membership and not watch.hasNews then
        return nil
    end
    watch.membership = membership
    watch.hasNews = false
    watch.version = watch.version + 1
    local members = {}
    for ____, endpoint in ipairs(membership.endpoints) do
        if isOurs(watch, endpoint) then
            members[#members + 1] = memberOf(watch, endpoint)
        end
    end
    return {
        version = watch.version,
        state = membership.state,
        since = membership.since,
        reason = membership.reason,
        members = members
    }
end
____exports.isOurs = isOurs
____exports.nextSnapshot = nextSnapshot
return ____exports
