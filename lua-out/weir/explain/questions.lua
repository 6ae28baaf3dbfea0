local ____exports = {}
local ____endpoints = require("weir.discovery.endpoints")
local isAllowed = ____endpoints.isAllowed
local ____moments = require("weir.explain.moments")
local secondsUntil = ____moments.secondsUntil
local function shown(record)
    if record.type == "SRV" then
        return (record.target .. ":") .. tostring(record.port)
    end
    return record.type == "PTR" and record.target or record.address
end
--- What the answer names: addresses, or targets, those of SRV records with their ports.
local function recordsOf(____bindingPattern0)
    local answer
    answer = ____bindingPattern0.answer
    local found = {}
    if answer.kind ~= "records" then
        return found
    end
    for ____, record in ipairs(answer.records) do
        found[#found + 1] = shown(record)
    end
    return found
end
--- The addresses that a record stands for, as far as they are known.
local function addressesOf(record, targets)
    if record.type == "SRV" then
        return targets.addressesOf(record.target)
    end
    return record.type == "PTR" and ({}) or ({record.address})
end
local function deniedOf(____bindingPattern0, ____bindingPattern1)
    local rules
    rules = ____bindingPattern0.rules
    local targets
    local answer
    answer = ____bindingPattern1.answer
    targets = ____bindingPattern1.targets
    local denied = {}
    if answer.kind ~= "records" then
        return denied
    end
    for ____, record in ipairs(answer.records) do
        local port = record.type == "SRV" and record.port or (rules.port or 0)
        for ____, address in ipairs(addressesOf(record, targets)) do
            if not isAllowed(rules, address, port) then
                denied[#denied + 1] = address
            end
        end
    end
    return denied
end
local function explainLookup(service, lookup, now)
    local ____lookup_0 = lookup
    local answer = ____lookup_0.answer
    local answeredAt = ____lookup_0.answeredAt
    local askedAt = ____lookup_0.askedAt
    local trace = ____lookup_0.trace
    return {
        asked_seconds_ago = now - askedAt,
        took_seconds = answeredAt - askedAt,
        name = answer.name,
        ttl = answer.kind == "records" and answer.ttl or nil,
        records = recordsOf(lookup),
        denied = deniedOf(service, lookup),
        messages = trace
    }
end
--- What DNS said to one of the questions of a service, and when it is asked again.
local function explainQuestion(service, ____bindingPattern0, now)
    local verdict
    local ____type
    local reason
    reason = ____bindingPattern0.reason
    ____type = ____bindingPattern0.type
    verdict = ____bindingPattern0.verdict
    local ____service_inquiries_____type_1 = service.inquiries[____type]
    local lookup = ____service_inquiries_____type_1.lookup
    local question = ____service_inquiries_____type_1.question
    local ____type_4 = ____type
    local ____verdict_5 = verdict
    local ____reason_6 = reason
    local ____question_inFlight_2
    if question.inFlight then
        ____question_inFlight_2 = nil
    else
        ____question_inFlight_2 = secondsUntil(question.at, now)
    end
    local ____temp_3
    if lookup == nil then
        ____temp_3 = nil
    else
        ____temp_3 = explainLookup(service, lookup, now)
    end
    return {
        type = ____type_4,
        verdict = ____verdict_5,
        reason = ____reason_6,
        next_in_seconds = ____question_inFlight_2,
        lookup = ____temp_3
    }
end
____exports.explainQuestion = explainQuestion
return ____exports
