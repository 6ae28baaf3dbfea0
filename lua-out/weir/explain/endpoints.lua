local ____exports = {}
local ____evidence = require("weir.discovery.evidence")
local sourceOf = ____evidence.sourceOf
local ____checks = require("weir.leader.checks")
local passesCheck = ____checks.passesCheck
local ____next_snapshot = require("weir.leader.next_snapshot")
local isOurs = ____next_snapshot.isOurs
local ____confirmed = require("weir.leader.confirmed")
local isConfirmed = ____confirmed.isConfirmed
local ____moments = require("weir.explain.moments")
local secondsUntil = ____moments.secondsUntil
--- When an answer last named the endpoint, and when `hold` lets it go if a good answer since has not.
local function seenAndHeld(service, endpoint)
    local source = sourceOf(service.discovery, endpoint)
    local ____temp_2
    if source == nil then
        ____temp_2 = nil
    else
        local ____opt_0 = service.inquiries[source.type]
        ____temp_2 = ____opt_0 and ____opt_0.lookup
    end
    local lookup = ____temp_2
    if source == nil or (lookup and lookup.namedAt) == nil then
        return nil, nil
    end
    local seen = source.seen[endpoint.id] or lookup.namedAt
    return seen, seen < lookup.namedAt and seen + service.rules.hold or nil
end
local function explainDown(probe, isConfirmed, now)
    return {
        seconds = now - probe.since,
        failed_probes = probe.failures - 1,
        next_probe_in_seconds = isConfirmed and not probe.inFlight and secondsUntil(probe.at, now) or nil
    }
end
local function explainFailing(service, peerId, now)
    if not passesCheck(service, peerId) then
        local check = service.checks[peerId]
        local ____temp_5
        if check == nil or check.inFlight then
            ____temp_5 = nil
        else
            ____temp_5 = check.at
        end
        local at = ____temp_5
        local ____temp_6
        if check == nil or check.failure == "" then
            ____temp_6 = nil
        else
            ____temp_6 = check.failure
        end
        local said = ____temp_6
        local ____temp_7
        if at == nil then
            ____temp_7 = nil
        else
            ____temp_7 = secondsUntil(at, now)
        end
        return {cause = "check", check = said, next_try_in_seconds = ____temp_7}
    end
    local ejection = service.ejections[peerId]
    if ejection == nil or ejection.standing == "good" then
        return nil
    end
    local isOut = ejection.standing == "out"
    return {
        cause = "errors",
        check = nil,
        next_try_in_seconds = isOut and secondsUntil(ejection.since + ejection.seconds, now) or nil
    }
end
--- What the leader knows of an endpoint.
-- 
-- @param reachedAt the other address at which its container gets its requests
local function explainEndpoint(service, endpoint, reachedAt, now)
    local ____endpoint_8 = endpoint
    local address = ____endpoint_8.address
    local id = ____endpoint_8.id
    local port = ____endpoint_8.port
    local priority = ____endpoint_8.priority
    local weight = ____endpoint_8.weight
    local seen, held = seenAndHeld(service, endpoint)
    local probe = service.probes[id]
    local isNamed = isConfirmed(service, endpoint)
    local identity = service.identities[address]
    local isGone = not isNamed and (identity and identity.isGone) == true
    local ____id_15 = id
    local ____address_16 = address
    local ____port_17 = port
    local ____weight_18 = weight
    local ____priority_19 = priority
    local ____temp_11
    if seen == nil then
        ____temp_11 = nil
    else
        ____temp_11 = now - seen
    end
    local ____temp_12
    if held == nil then
        ____temp_12 = nil
    else
        ____temp_12 = secondsUntil(held, now)
    end
    local ____temp_13
    if identity == nil or identity.name == "" then
        ____temp_13 = nil
    else
        ____temp_13 = identity.name
    end
    local ____reachedAt_20 = reachedAt
    local ____temp_21 = not isGone and not isOurs(service, endpoint, now)
    local ____temp_14
    if probe == nil then
        ____temp_14 = nil
    else
        ____temp_14 = explainDown(probe, isNamed, now)
    end
    return {
        id = ____id_15,
        address = ____address_16,
        port = ____port_17,
        weight = ____weight_18,
        priority = ____priority_19,
        seen_seconds_ago = ____temp_11,
        let_go_in_seconds = ____temp_12,
        ptr = ____temp_13,
        gone = isGone,
        reached_at = ____reachedAt_20,
        contested = ____temp_21,
        down = ____temp_14,
        failing = explainFailing(service, id, now)
    }
end
____exports.explainEndpoint = explainEndpoint
return ____exports
