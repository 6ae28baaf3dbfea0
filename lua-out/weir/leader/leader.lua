local ____exports = {}
local ____published = require("weir.pool.published")
local published = ____published.published
local ____service_state = require("weir.leader.service_state")
local newServiceState = ____service_state.newServiceState
--- Takes over from whatever is published.
local function newLeader(tools, all)
    local byKey = {}
    local services = {}
    for ____, rules in ipairs(all) do
        local service = newServiceState(
            rules,
            published(tools.store, rules.key),
            tools.resolver,
            tools.clock
        )
        byKey[rules.key] = service
        services[#services + 1] = service
    end
    return {tools = tools, byKey = byKey, services = services, claims = {}}
end
____exports.newLeader = newLeader
return ____exports
