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
    local ____temp_6 = now - probe.since
    local ____temp_7 = probe.failures - 1
    local ____temp_5
    if probe.failure == "" then
        ____temp_5 = nil
    else
        ____temp_5 = probe.failure
    end
    return {
        seconds = ____temp_6,
        failed_probes = ____temp_7,
        tls_failure = ____temp_5,
        next_probe_in_seconds = isConfirmed and not probe.inFlight and secondsUntil(probe.at, now) or nil
    }
end
local function explainFailing(service, peerId, now)
    if not passesCheck(service, peerId) then
        local check = service.checks[peerId]
        local ____temp_8
        if check == nil or check.inFlight then
            ____temp_8 = nil
        else
            ____temp_8 = check.at
        end
        local at = ____temp_8
        local ____temp_9
        if check == nil or check.failure == "" then
            ____temp_9 = nil
        else
            ____temp_9 = check.failure
        end
        local said = ____temp_9
        local ____temp_10
        if at == nil then
            ____temp_10 = nil
        else
            ____temp_10 = secondsUntil(at, now)
        end
        return {cause = "check", check = said, next_try_in_seconds = ____temp_10}
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
    local ____endpoint_11 = endpoint
    local address = ____endpoint_11.address
    local id = ____endpoint_11.id
    local port = ____endpoint_11.port
    local priority = ____endpoint_11.priority
    local weight = ____endpoint_11.weight
    local seen, held = seenAndHeld(service, endpoint)
    local probe = service.probes[id]
    local drained = service.drains[id]
    local isNamed = isConfirmed(service, endpoint)
    local identity = service.identities[address]
    local isGone = not isNamed and (identity and identity.isGone) == true
    local ____id_19 = id
    local ____address_20 = address
    local ____port_21 = port
    local ____weight_22 = weight
    local ____priority_23 = priority
    local ____temp_14
    if seen == nil then
        ____temp_14 = nil
    else
        ____temp_14 = now - seen
    end
    local ____temp_15
    if held == nil then
        ____temp_15 = nil
    else
        ____temp_15 = secondsUntil(held, now)
    end
    local ____temp_16
    if identity == nil or identity.name == "" then
        ____temp_16 = nil
    else
        ____temp_16 = identity.name
    end
    local ____reachedAt_24 = reachedAt
    local ____temp_25 = not isGone and not isOurs(service, endpoint, now)
    local ____temp_17
    if drained == nil then
        ____temp_17 = nil
    else
        ____temp_17 = secondsUntil(drained, now)
    end
    local ____temp_18
    if probe == nil then
        ____temp_18 = nil
    else
        ____temp_18 = explainDown(probe, isNamed, now)
    end
    return {
        id = ____id_19,
        address = ____address_20,
        port = ____port_21,
        weight = ____weight_22,
        priority = ____priority_23,
        seen_seconds_ago = ____temp_14,
        let_go_in_seconds = ____temp_15,
        ptr = ____temp_16,
        gone = isGone,
        reached_at = ____reachedAt_24,
        contested = ____temp_25,
        drained_seconds = ____temp_17,
        down = ____temp_18,
        failing = explainFailing(service, id, now)
    }
end
____exports.explainEndpoint = explainEndpoint
return ____exports
