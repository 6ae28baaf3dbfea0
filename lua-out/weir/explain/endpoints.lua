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
        if at == nil then
            ____temp_6 = nil
        else
            ____temp_6 = secondsUntil(at, now)
        end
        return {cause = "check", next_try_in_seconds = ____temp_6}
    end
    local ejection = service.ejections[peerId]
    if ejection == nil or ejection.standing == "good" then
        return nil
    end
    local isOut = ejection.standing == "out"
    return {
        cause = "errors",
        next_try_in_seconds = isOut and secondsUntil(ejection.since + ejection.seconds, now) or nil
    }
end
--- What the leader knows of an endpoint.
local function explainEndpoint(service, endpoint, now)
    local ____endpoint_7 = endpoint
    local address = ____endpoint_7.address
    local id = ____endpoint_7.id
    local port = ____endpoint_7.port
    local priority = ____endpoint_7.priority
    local weight = ____endpoint_7.weight
    local seen, held = seenAndHeld(service, endpoint)
    local probe = service.probes[id]
    local isNamed = isConfirmed(service, endpoint)
    local ____id_11 = id
    local ____address_12 = address
    local ____port_13 = port
    local ____weight_14 = weight
    local ____priority_15 = priority
    local ____temp_8
    if seen == nil then
        ____temp_8 = nil
    else
        ____temp_8 = now - seen
    end
    local ____temp_9
    if held == nil then
        ____temp_9 = nil
    else
        ____temp_9 = secondsUntil(held, now)
    end
    local ____temp_16 = not isOurs(service, endpoint, now)
    local ____temp_10
    if probe == nil then
        ____temp_10 = nil
    else
        ____temp_10 = explainDown(probe, isNamed, now)
    end
    return {
        id = ____id_11,
        address = ____address_12,
        port = ____port_13,
        weight = ____weight_14,
        priority = ____priority_15,
        seen_seconds_ago = ____temp_8,
        let_go_in_seconds = ____temp_9,
        contested = ____temp_16,
        down = ____temp_10,
        failing = explainFailing(service, id, now)
    }
end
____exports.explainEndpoint = explainEndpoint
return ____exports
