local ____exports = {}
local publishOrMakeRoom, notPublished
local ____events = require("weir.pool.events")
local forgetEvents = ____events.forgetEvents
local ____history = require("weir.pool.history")
local forgetHistory = ____history.forgetHistory
local ____published = require("weir.pool.published")
local epochOf = ____published.epochOf
local isPublished = ____published.isPublished
local publish = ____published.publish
local ____address_claims = require("weir.leader.address_claims")
local updateClaims = ____address_claims.updateClaims
local ____leader = require("weir.leader.leader")
local isLeading = ____leader.isLeading
local ____membership_words = require("weir.leader.membership_words")
local sayWhoCameAndLeft = ____membership_words.sayWhoCameAndLeft
local sayWhoIsAStranger = ____membership_words.sayWhoIsAStranger
local ____next_snapshot = require("weir.leader.next_snapshot")
local nextSnapshot = ____next_snapshot.nextSnapshot
local ____changed = require("weir.leader.changed")
local changed = ____changed.changed
function publishOrMakeRoom(store, key, snapshot)
    local problem = publish(store, key, snapshot)
    if problem ~= nil and forgetHistory(store) then
        problem = publish(store, key, snapshot)
    end
    if problem ~= nil and forgetEvents(store) then
        problem = publish(store, key, snapshot)
    end
    return problem
end
function notPublished(____bindingPattern0, service, problem)
    local tools
    tools = ____bindingPattern0.tools
    service.hasChanged = true
    if service.problem == problem then
        return
    end
    service.problem = problem
    tools.log.error((((service.rules.key .. ": its pool of ") .. tostring(#service.discovery.membership.endpoints)) .. " does not reach the workers, ") .. ("which go on with the last one: " .. problem) .. "; give lua_shared_dict more memory (--memory=...)")
end
--- Publishes what has changed about a service since the last time, if anything has, and if this leader still leads.
-- 
-- @param answeredAt when DNS said what it is about; 0 where that is not why
local function publishChange(leader, service, answeredAt)
    if answeredAt == nil then
        answeredAt = 0
    end
    local ____leader_0 = leader
    local claims = ____leader_0.claims
    local tools = ____leader_0.tools
    local ____service_discovery_1 = service.discovery
    local membership = ____service_discovery_1.membership
    if membership.endpoints ~= service.claimed then
        local ____updateClaims_result_2 = updateClaims(
            claims,
            service,
            service.claimed,
            tools.clock()
        )
        local appeared = ____updateClaims_result_2.appeared
        local left = ____updateClaims_result_2.left
        tools.counted.moved(service.rules.key, appeared, left)
        sayWhoCameAndLeft(leader.recorder, service, service.claimed)
        service.claimed = membership.endpoints
    end
    local snapshot = nextSnapshot(
        service,
        tools.clock()
    )
    if snapshot == nil or not isLeading(leader) then
        return
    end
    sayWhoIsAStranger(
        leader.recorder,
        service,
        tools.clock()
    )
    tools.counted.answered(service.rules.key, membership == service.membership and 0 or answeredAt)
    local problem = publishOrMakeRoom(tools.store, service.rules.key, snapshot)
    if problem ~= nil then
        notPublished(leader, service, problem)
        return
    end
    service.problem = ""
    service.version = snapshot.version
    service.membership = membership
    service.snapshot = snapshot
    service.hasChanged = false
    leader.epoch = epochOf(tools.store)
end
--- Sets right what another has published that took itself for the leader. It costs one look-up if none has.
local function correctOthers(leader)
    local ____leader_tools_3 = leader.tools
    local store = ____leader_tools_3.store
    local epoch = epochOf(store)
    if epoch == leader.epoch then
        return
    end
    leader.epoch = epoch
    for ____, service in ipairs(leader.services) do
        local rules = service.rules
        local snapshot = service.snapshot
        if snapshot ~= nil and not isPublished(store, rules.key, snapshot) then
            changed(service)
        end
    end
end
____exports.correctOthers = correctOthers
____exports.publishChange = publishChange
return ____exports
