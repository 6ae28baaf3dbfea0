local ____exports = {}
local newRecorder, inheritedState, confirmedAt
local ____protocol = require("weir.model.protocol")
local subsystemOf = ____protocol.subsystemOf
local ____events = require("weir.pool.events")
local lastKindOf = ____events.lastKindOf
local ____inherit = require("weir.pool.inherit")
local inherit = ____inherit.inherit
local ____published = require("weir.pool.published")
local epochOf = ____published.epochOf
local published = ____published.published
local retire = ____published.retire
local ____address_claims = require("weir.leader.address_claims")
local inheritClaims = ____address_claims.inheritClaims
local ____drains = require("weir.leader.drains")
local areDrainsPublished = ____drains.areDrainsPublished
local forgetDrains = ____drains.forgetDrains
local inheritDrains = ____drains.inheritDrains
local ____inquiries = require("weir.leader.inquiries")
local addQuestions = ____inquiries.addQuestions
local newInquiries = ____inquiries.newInquiries
local ____seen = require("weir.leader.seen")
local inheritSeen = ____seen.inheritSeen
local ____changed = require("weir.leader.changed")
local changed = ____changed.changed
local ____service_state = require("weir.leader.service_state")
local newServiceState = ____service_state.newServiceState
function newRecorder(____bindingPattern0, all)
    local timeOfDay
    local store
    local log
    log = ____bindingPattern0.log
    store = ____bindingPattern0.store
    timeOfDay = ____bindingPattern0.timeOfDay
    local first = all[1]
    local isStream = first ~= nil and subsystemOf(first.protocol) == "stream"
    return {
        store = store,
        log = log,
        timeOfDay = timeOfDay,
        services = #all,
        isStream = isStream,
        drafts = {}
    }
end
function inheritedState(____bindingPattern0, rules, ledAt)
    local store
    local clock
    clock = ____bindingPattern0.clock
    store = ____bindingPattern0.store
    local last = published(store, rules.key)
    local ____temp_0
    if last == nil then
        ____temp_0 = nil
    else
        ____temp_0 = inherit(last, rules)
    end
    local snapshot = ____temp_0
    local service = newServiceState(
        rules,
        snapshot,
        snapshot == nil and 0 or confirmedAt(snapshot, ledAt),
        clock()
    )
    inheritSeen(store, service)
    for ____, ____value in ipairs(snapshot and snapshot.members or ({})) do
        local id = ____value.id
        local standing = ____value.standing
        if standing == "out" and lastKindOf(store, rules.key, id) == "ejected" then
            service.rejected[id] = true
        end
    end
    inheritDrains(store, service)
    if snapshot ~= last or not areDrainsPublished(service) then
        changed(service)
    end
    return service
end
function confirmedAt(snapshot, ledAt)
    return snapshot.state == "fresh" and math.max(snapshot.confirmedAt, ledAt) or snapshot.confirmedAt
end
--- Takes over from whatever is published: facts of the past, as far as they are about the services of today.
-- 
-- @param ledAt when a leader was last at work: until then, a fresh pool was confirmed again and again
local function newLeader(tools, all, ledAt)
    local byKey = {}
    local services = {}
    local claims = {}
    local inquiries = newInquiries()
    local keys = {}
    for ____, rules in ipairs(all) do
        local service = inheritedState(tools, rules, ledAt)
        addQuestions(inquiries, service, tools)
        inheritClaims(claims, service)
        byKey[rules.key] = service
        services[#services + 1] = service
        keys[rules.key] = true
    end
    retire(tools.store, keys)
    forgetDrains(tools.store, keys)
    return {
        tools = tools,
        recorder = newRecorder(tools, all),
        byKey = byKey,
        services = services,
        claims = claims,
        isDeposed = false,
        epoch = epochOf(tools.store),
        wellAt = {},
        addressQuestions = 0,
        ourselvesAt = 0
    }
end
--- Whether this leader still leads.
local function isLeading(____bindingPattern0)
    local tools
    local isDeposed
    isDeposed = ____bindingPattern0.isDeposed
    tools = ____bindingPattern0.tools
    return not isDeposed and tools.holdsLease()
end
____exports.isLeading = isLeading
____exports.newLeader = newLeader
return ____exports
