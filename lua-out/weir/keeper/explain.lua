local ____exports = {}
local ____endpoints = require("weir.discovery.endpoints")
local isAllowed = ____endpoints.isAllowed
local ____endpoint = require("weir.model.endpoint")
local isIPv6 = ____endpoint.isIPv6
local ____checks = require("weir.keeper.checks")
local passesCheck = ____checks.passesCheck
local ____next_snapshot = require("weir.keeper.next_snapshot")
local isOurs = ____next_snapshot.isOurs
local function secondsUntil(at, now)
    return math.max(0, at - now)
end
--- What the answer names: addresses, or targets with their ports.
local function recordsOf(____bindingPattern0)
    local answer
    answer = ____bindingPattern0.answer
    local found = {}
    if answer.kind ~= "records" then
        return found
    end
    for ____, record in ipairs(answer.records) do
        found[#found + 1] = record.type == "SRV" and (record.target .. ":") .. tostring(record.port) or record.address
    end
    return found
end
local function deniedOf(____bindingPattern0, ____bindingPattern1)
    local targets
    local service
    service = ____bindingPattern0.service
    targets = ____bindingPattern0.targets
    local answer
    answer = ____bindingPattern1.answer
    local denied = {}
    if answer.kind ~= "records" then
        return denied
    end
    for ____, record in ipairs(answer.records) do
        local ____temp_2
        if record.type == "SRV" then
            local ____opt_0 = targets.known[record.target]
            ____temp_2 = ____opt_0 and ____opt_0.addresses or ({})
        else
            ____temp_2 = {record.address}
        end
        local addresses = ____temp_2
        for ____, address in ipairs(addresses) do
            if not isAllowed(service, address) then
                denied[#denied + 1] = address
            end
        end
    end
    return denied
end
local function explainLookup(watch, lookup, now)
    local ____lookup_3 = lookup
    local answer = ____lookup_3.answer
    local answeredAt = ____lookup_3.answeredAt
    local askedAt = ____lookup_3.askedAt
    local trace = ____lookup_3.trace
    return {
        asked_seconds_ago = now - askedAt,
        took_seconds = answeredAt - askedAt,
        name = answer.name,
        ttl = answer.kind == "records" and answer.ttl or nil,
        records = recordsOf(lookup),
        denied = deniedOf(watch, lookup),
        messages = trace
    }
end
local function explainQuestion(watch, ____bindingPattern0, now)
    local verdict
    local ____type
    local reason
    reason = ____bindingPattern0.reason
    ____type = ____bindingPattern0.type
    verdict = ____bindingPattern0.verdict
    local question = watch.questions[____type]
    local lookup = watch.lookups[____type]
    local ____type_6 = ____type
    local ____verdict_7 = verdict
    local ____reason_8 = reason
    local ____question_inFlight_4
    if question.inFlight then
        ____question_inFlight_4 = nil
    else
        ____question_inFlight_4 = secondsUntil(question.at, now)
    end
    local ____temp_5
    if lookup == nil then
        ____temp_5 = nil
    else
        ____temp_5 = explainLookup(watch, lookup, now)
    end
    return {
        type = ____type_6,
        verdict = ____verdict_7,
        reason = ____reason_8,
        next_in_seconds = ____question_inFlight_4,
        lookup = ____temp_5
    }
end
--- The question whose answers name the endpoint.
local function sourceOf(watch, endpoint)
    for ____, source in ipairs(watch.discovery.sources) do
        if source.type == "SRV" or isIPv6(endpoint.address) == (source.type == "AAAA") then
            return source
        end
    end
    return nil
end
--- When an answer last named the endpoint, and when `hold` lets it go if a good answer since has not.
local function seenAndHeld(watch, endpoint)
    local source = sourceOf(watch, endpoint)
    local ____temp_9
    if source == nil then
        ____temp_9 = nil
    else
        ____temp_9 = watch.lookups[source.type]
    end
    local lookup = ____temp_9
    if source == nil or (lookup and lookup.namedAt) == nil then
        return nil, nil
    end
    local seen = source.seen[endpoint.id] or lookup.namedAt
    return seen, seen < lookup.namedAt and seen + watch.service.hold or nil
end
local function explainDown(trial, isConfirmed, now)
    return {
        seconds = now - trial.since,
        failed_trials = trial.failures - 1,
        next_trial_in_seconds = isConfirmed and not trial.inFlight and secondsUntil(trial.at, now) or nil
    }
end
local function explainFailing(watch, peerId, now)
    if not passesCheck(watch, peerId) then
        local check = watch.checks[peerId]
        local ____temp_12
        if check == nil or check.inFlight then
            ____temp_12 = nil
        else
            ____temp_12 = check.at
        end
        local at = ____temp_12
        local ____temp_13
        if at == nil then
            ____temp_13 = nil
        else
            ____temp_13 = secondsUntil(at, now)
        end
        return {cause = "check", next_trial_in_seconds = ____temp_13}
    end
    local ejection = watch.ejections[peerId]
    if ejection == nil or ejection.standing == "good" then
        return nil
    end
    local isOut = ejection.standing == "out"
    return {
        cause = "errors",
        next_trial_in_seconds = isOut and secondsUntil(ejection.since + ejection.seconds, now) or nil
    }
end
local function explainEndpoint(watch, endpoint, now)
    local ____endpoint_14 = endpoint
    local address = ____endpoint_14.address
    local id = ____endpoint_14.id
    local port = ____endpoint_14.port
    local priority = ____endpoint_14.priority
    local weight = ____endpoint_14.weight
    local seen, held = seenAndHeld(watch, endpoint)
    local trial = watch.recovery[id]
    local isConfirmed = watch.discovery.membership.state == "fresh"
    local ____id_18 = id
    local ____address_19 = address
    local ____port_20 = port
    local ____weight_21 = weight
    local ____priority_22 = priority
    local ____temp_15
    if seen == nil then
        ____temp_15 = nil
    else
        ____temp_15 = now - seen
    end
    local ____temp_16
    if held == nil then
        ____temp_16 = nil
    else
        ____temp_16 = secondsUntil(held, now)
    end
    local ____temp_23 = not isOurs(watch, endpoint)
    local ____temp_17
    if trial == nil then
        ____temp_17 = nil
    else
        ____temp_17 = explainDown(trial, isConfirmed, now)
    end
    return {
        id = ____id_18,
        address = ____address_19,
        port = ____port_20,
        weight = ____weight_21,
        priority = ____priority_22,
        seen_seconds_ago = ____temp_15,
        let_go_in_seconds = ____temp_16,
        contested = ____temp_23,
        down = ____temp_17,
        failing = explainFailing(watch, id, now)
    }
end
--- The option that keeps the peers which DNS does not confirm, and its seconds.
local function keptBy(____bindingPattern0)
    local service
    local discovery
    discovery = ____bindingPattern0.discovery
    service = ____bindingPattern0.service
    local ____discovery_membership_24 = discovery.membership
    local state = ____discovery_membership_24.state
    if state == "held" then
        return "hold_empty", service.hold_empty
    end
    if state == "stale" then
        return "max_stale", service.max_stale
    end
    return nil, 0
end
--- Says what is known of a service, and how.
local function explain(watch, now)
    local ____watch_25 = watch
    local discovery = ____watch_25.discovery
    local service = ____watch_25.service
    local ____discovery_26 = discovery
    local membership = ____discovery_26.membership
    local sources = ____discovery_26.sources
    local option, seconds = keptBy(watch)
    local isUnlimited = option == nil or option == "max_stale" and seconds == 0
    local questions = {}
    for ____, source in ipairs(sources) do
        questions[#questions + 1] = explainQuestion(watch, source, now)
    end
    local endpoints = {}
    for ____, endpoint in ipairs(membership.endpoints) do
        endpoints[#endpoints + 1] = explainEndpoint(watch, endpoint, now)
    end
    local ____service_key_29 = service.key
    local ____service_name_30 = service.name
    local ____service_port_31 = service.port
    local ____membership_state_32 = membership.state
    local ____membership_reason_33 = membership.reason
    local ____temp_27
    if membership.since == 0 then
        ____temp_27 = nil
    else
        ____temp_27 = now - membership.since
    end
    local ____option_34 = option
    local ____isUnlimited_28
    if isUnlimited then
        ____isUnlimited_28 = nil
    else
        ____isUnlimited_28 = secondsUntil(membership.since + seconds, now)
    end
    return {
        service = ____service_key_29,
        name = ____service_name_30,
        port = ____service_port_31,
        state = ____membership_state_32,
        reason = ____membership_reason_33,
        state_seconds = ____temp_27,
        kept_by = ____option_34,
        let_go_in_seconds = ____isUnlimited_28,
        questions = questions,
        endpoints = endpoints
    }
end
____exports.explain = explain
return ____exports
