local ____exports = {}
local ____board = require("weir.pool.board")
local publish = ____board.publish
local ____contest = require("weir.keeper.contest")
local updateOwners = ____contest.updateOwners
local ____next_snapshot = require("weir.keeper.next_snapshot")
local nextSnapshot = ____next_snapshot.nextSnapshot
--- Publishes what has changed about a service since the last time, if anything has.
local function publishChange(____bindingPattern0, watch)
    local tools
    local owners
    owners = ____bindingPattern0.owners
    tools = ____bindingPattern0.tools
    local ____watch_discovery_0 = watch.discovery
    local membership = ____watch_discovery_0.membership
    if membership.endpoints ~= watch.owned then
        updateOwners(
            owners,
            watch,
            watch.owned,
            tools.clock()
        )
        watch.owned = membership.endpoints
    end
    local snapshot = nextSnapshot(watch)
    if snapshot == nil then
        return
    end
    local problem = publish(tools.store, watch.service.key, snapshot)
    if problem ~= nil then
        tools.log.error((("could not publish the pool of " .. watch.service.key) .. ": ") .. problem)
    end
end
____exports.publishChange = publishChange
return ____exports
