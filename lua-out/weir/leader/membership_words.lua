local ____exports = {}
local ____evidence = require("weir.discovery.evidence")
local sourceOf = ____evidence.sourceOf
local ____reasons = require("weir.discovery.reasons")
local reasonText = ____reasons.reasonText
local ____confirmed = require("weir.leader.confirmed")
local isConfirmed = ____confirmed.isConfirmed
local ____next_snapshot = require("weir.leader.next_snapshot")
local isOurs = ____next_snapshot.isOurs
local ____record = require("weir.leader.record")
local record = ____record.record
local function idsOf(endpoints)
    local ids = {}
    for ____, ____value in ipairs(endpoints) do
        local id = ____value.id
        ids[id] = true
    end
    return ids
end
--- Which nameserver says where an endpoint is, or is no more.
local function saidBy(____bindingPattern0, endpoint)
    local discovery
    discovery = ____bindingPattern0.discovery
    local ____opt_0 = sourceOf(discovery, endpoint)
    local server = ____opt_0 and ____opt_0.server or ""
    return server == "" and "" or "by " .. server
end
--- Records which endpoints came and left, when they changed from `before`.
local function sayWhoCameAndLeft(recorder, service, before)
    local ____service_2 = service
    local discovery = ____service_2.discovery
    local rules = ____service_2.rules
    local ____discovery_membership_3 = discovery.membership
    local endpoints = ____discovery_membership_3.endpoints
    local reason = ____discovery_membership_3.reason
    local state = ____discovery_membership_3.state
    local had = idsOf(before)
    local has = idsOf(endpoints)
    for ____, endpoint in ipairs(before) do
        local id = endpoint.id
        if not (has[id] ~= nil) then
            service.strangers[id] = nil
            if state == "fresh" then
                record(
                    recorder,
                    rules.key,
                    "left",
                    id,
                    "DNS names it no more",
                    saidBy(service, endpoint)
                )
            else
                record(
                    recorder,
                    rules.key,
                    "left",
                    id,
                    reasonText(reason),
                    ""
                )
            end
        end
    end
    for ____, endpoint in ipairs(endpoints) do
        local id = endpoint.id
        if not (had[id] ~= nil) then
            record(
                recorder,
                rules.key,
                "appeared",
                id,
                "DNS names it",
                saidBy(service, endpoint)
            )
        end
    end
end
--- Says of each endpoint whose address is another's now that it is left out, and that it is back once that is over.
local function sayWhoIsAStranger(recorder, service, now)
    local ____service_4 = service
    local discovery = ____service_4.discovery
    local identities = ____service_4.identities
    local rules = ____service_4.rules
    local strangers = ____service_4.strangers
    for ____, endpoint in ipairs(discovery.membership.endpoints) do
        local address = endpoint.address
        local id = endpoint.id
        local isStranger = not isOurs(service, endpoint, now)
        local ____temp_5 = identities[address] or ({})
        local isGone = ____temp_5.isGone
        if isGone == nil then
            isGone = false
        end
        local name = ____temp_5.name
        if name == nil then
            name = ""
        end
        if isStranger and not (strangers[id] ~= nil) then
            strangers[id] = true
            local cause = isGone and ("is no longer " .. name) .. ", as far as DNS knows," or "has turned up under another name of DNS"
            record(
                recorder,
                rules.key,
                "ejected",
                id,
                cause .. " and is left out",
                ""
            )
        elseif not isStranger and strangers[id] ~= nil then
            strangers[id] = nil
            local cause = isConfirmed(service, endpoint) and "is named by DNS again" or ("is " .. name) .. " again"
            record(
                recorder,
                rules.key,
                "back",
                id,
                cause .. " and is back",
                ""
            )
        end
    end
end
____exports.sayWhoCameAndLeft = sayWhoCameAndLeft
____exports.sayWhoIsAStranger = sayWhoIsAStranger
return ____exports
