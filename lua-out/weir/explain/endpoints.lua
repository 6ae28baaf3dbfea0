local ____exports = {}
local ____checks = require("weir.leader.checks")
local passesCheck = ____checks.passesCheck
local ____next_snapshot = require("weir.leader.next_snapshot")
local isOurs = ____next_snapshot.isOurs
local ____endpoint = require("weir.model.endpoint")
local isIPv6 = ____endpoint.isIPv6
local ____moments = require("weir.explain.moments")
local secondsUntil = ____moments.secondsUntil
--- The question whose answers name the endpoint.
local function sourceOf(service, endpoint)
    for ____, source in ipairs(service.discovery.sources) do
        if source.type == "SRV" or isIPv6(endpoint.address) == (source.type == "AAAA") then
            return source
        end
    end
    return nil
end
--- When an answer last named the endpoint, and when `hold` lets it go if a good answer since has not.
local function seenAndHeld(service, endpoint)
    local source = sourceOf(service, endpoint)
    local ____temp_0
    if source == nil then
        ____temp_0 = nil
    else
        ____temp_0 = service.lookups[source.type]
    end
    local lookup = ____temp_0
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
        local ____temp_3
        if check == nil or check.inFlight then
            ____temp_3 = nil
        else
            ____temp_3 = check.at
        end
        local at = ____temp_3
        local ____temp_4
        if at == nil then
            ____temp_4 = nil
        else
            ____temp_4 = secondsUntil(at, now)
        end
        return {cause = "check", next_try_in_seconds = ____temp_4}
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
    local ____endpoint_5 = endpoint
    local address = ____endpoint_5.address
    local id = ____endpoint_5.id
    local port = ____endpoint_5.port
    local priority = ____endpoint_5.priority
    local weight = ____endpoint_5.weight
    local seen, held = seenAndHeld(service, endpoint)
    local probe = service.probes[id]
    local isConfirmed = service.discovery.membership.state == "fresh"
    local ____id_9 = id
    local ____address_10 = address
    local ____port_11 = port
    local ____weight_12 = weight
    local ____priority_13 = priority
    local ____temp_6
    if seen == nil then
        ____temp_6 = nil
    else
        ____temp_6 = now - seen
    end
    local ____temp_7
    if held == nil then
        ____temp_7 = nil
    else
        ____temp_7 = secondsUntil(held, now)
    end
    local ____temp_14 = not isOurs(service, endpoint)
    local ____temp_8
    if probe == nil then
        ____temp_8 = nil
    else
        ____temp_8 = explainDown(probe, isConfirmed, now)
    end
    return {
        id = ____id_9,
        address = ____address_10,
        port = ____port_11,
        weight = ____weight_12,
        priority = ____priority_13,
        seen_seconds_ago = ____temp_6,
        let_go_in_seconds = ____temp_7,
        contested = ____temp_14,
        down = ____temp_8,
        failing = explainFailing(service, id, now)
    }
end
____exports.explainEndpoint = explainEndpoint
return ____exports
