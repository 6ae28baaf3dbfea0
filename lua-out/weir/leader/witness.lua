local ____exports = {}
local noteAnswer, identityOf, forgetOthers, ask, hear, askForOurselves, MOST_AT_ONCE, RECHECK_SECONDS
local ____reverse = require("weir.dns.reverse")
local reverseName = ____reverse.reverseName
local ____identity = require("weir.leader.identity")
local learnName = ____identity.learnName
local newIdentity = ____identity.newIdentity
local recheck = ____identity.recheck
local ____leader = require("weir.leader.leader")
local isLeading = ____leader.isLeading
local ____lookup = require("weir.leader.lookup")
local resolve = ____lookup.resolve
local ____confirmed = require("weir.leader.confirmed")
local isConfirmed = ____confirmed.isConfirmed
local ____changed = require("weir.leader.changed")
local changed = ____changed.changed
function noteAnswer(____bindingPattern0, answer, now)
    local wellAt
    wellAt = ____bindingPattern0.wellAt
    if answer.kind ~= "failure" then
        wellAt[answer.server] = now
    end
end
function identityOf(____bindingPattern0, ____bindingPattern1)
    local identities
    identities = ____bindingPattern0.identities
    local address
    address = ____bindingPattern1.address
    local known = identities[address]
    if known ~= nil then
        return known
    end
    local identity = newIdentity("", "")
    identities[address] = identity
    return identity
end
function forgetOthers(service)
    local ____service_discovery_membership_1 = service.discovery.membership
    local endpoints = ____service_discovery_membership_1.endpoints
    local kept = {}
    for ____, ____value in ipairs(endpoints) do
        local address = ____value.address
        kept[address] = true
    end
    for address in pairs(service.identities) do
        if not (kept[address] ~= nil) then
            service.identities[address] = nil
        end
    end
end
function ask(leader, service, endpoint, identity)
    local name = reverseName(endpoint.address)
    if identity.inFlight or name == nil then
        return true
    end
    if leader.addressQuestions >= MOST_AT_ONCE then
        return false
    end
    leader.addressQuestions = leader.addressQuestions + 1
    identity.inFlight = true
    leader.tools.spawn(function()
        local answer = resolve(leader.tools, name, "PTR")
        leader.addressQuestions = leader.addressQuestions - 1
        if isLeading(leader) then
            hear(
                leader,
                service,
                endpoint,
                identity,
                answer
            )
        end
    end)
    return true
end
function hear(leader, service, endpoint, identity, answer)
    local now = leader.tools.clock()
    noteAnswer(leader, answer, now)
    if isConfirmed(service, endpoint) then
        learnName(identity, answer, now)
        if identity.name ~= "" then
            changed(service)
        end
    elseif recheck(identity, answer, leader.wellAt[identity.server] or 0, now) then
        changed(service)
    end
end
function askForOurselves(leader)
    local ____leader_2 = leader
    local tools = ____leader_2.tools
    local now = tools.clock()
    if tools.hostName == "" or now < leader.ourselvesAt then
        return
    end
    leader.ourselvesAt = now + RECHECK_SECONDS
    tools.spawn(function()
        local isDone, answer = pcall(tools.resolver.askNameservers, tools.hostName, "A")
        if isDone then
            noteAnswer(
                leader,
                answer,
                tools.clock()
            )
        end
    end)
end
MOST_AT_ONCE = 16
RECHECK_SECONDS = 1
--- When those are asked about for whom there were too many questions, in seconds.
local LATER_SECONDS = 0.1
--- Asks who the peers of a service are: once while DNS confirms them, again and again while it does not.
local function witness(leader, service, now)
    local ____service_discovery_membership_0 = service.discovery.membership
    local endpoints = ____service_discovery_membership_0.endpoints
    if endpoints == service.named and now < service.recheckAt then
        return
    end
    service.recheckAt = math.huge
    local areAllAsked = true
    for ____, endpoint in ipairs(endpoints) do
        local identity = identityOf(service, endpoint)
        if not isConfirmed(service, endpoint) then
            if identity.name ~= "" then
                service.recheckAt = now + RECHECK_SECONDS
                ask(leader, service, endpoint, identity)
            end
        elseif (not identity.isKnown or identity.isGone) and not ask(leader, service, endpoint, identity) then
            areAllAsked = false
        end
    end
    if service.recheckAt < math.huge then
        askForOurselves(leader)
    end
    if areAllAsked then
        service.named = endpoints
    else
        service.recheckAt = math.min(service.recheckAt, now + LATER_SECONDS)
    end
    forgetOthers(service)
end
--- Whether an endpoint is still whom DNS meant: it is asked who has the address where it does not say so by the service's name.
local function isStillThere(leader, service, endpoint)
    if isConfirmed(service, endpoint) then
        return true
    end
    local name = reverseName(endpoint.address)
    if name == nil then
        return false
    end
    local askedAt = leader.tools.clock()
    local identity = identityOf(service, endpoint)
    local answer = resolve(leader.tools, name, "PTR")
    if not isLeading(leader) then
        return false
    end
    hear(
        leader,
        service,
        endpoint,
        identity,
        answer
    )
    return isConfirmed(service, endpoint) or not identity.isGone and identity.seenAt >= askedAt
end
____exports.isStillThere = isStillThere
____exports.noteAnswer = noteAnswer
____exports.witness = witness
return ____exports
