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
local function addressesOf(____bindingPattern0, record)
    local targets
    targets = ____bindingPattern0.targets
    if record.type == "SRV" then
        local ____opt_0 = targets.known[record.target]
        return ____opt_0 and ____opt_0.addresses or ({})
    end
    return record.type == "PTR" and ({}) or ({record.address})
end
local function deniedOf(service, ____bindingPattern0)
    local answer
    answer = ____bindingPattern0.answer
    local denied = {}
    if answer.kind ~= "records" then
        return denied
    end
    for ____, record in ipairs(answer.records) do
        for ____, address in ipairs(addressesOf(service, record)) do
            if not isAllowed(service.rules, address) then
                denied[#denied + 1] = address
            end
        end
    end
    return denied
end
local function explainLookup(service, lookup, now)
    local ____lookup_2 = lookup
    local answer = ____lookup_2.answer
    local answeredAt = ____lookup_2.answeredAt
    local askedAt = ____lookup_2.askedAt
    local trace = ____lookup_2.trace
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
    local question = service.questions[____type]
    local lookup = service.lookups[____type]
    local ____type_5 = ____type
    local ____verdict_6 = verdict
    local ____reason_7 = reason
    local ____question_inFlight_3
    if question.inFlight then
        ____question_inFlight_3 = nil
    else
        ____question_inFlight_3 = secondsUntil(question.at, now)
    end
    local ____temp_4
    if lookup == nil then
        ____temp_4 = nil
    else
        ____temp_4 = explainLookup(service, lookup, now)
    end
    return {
        type = ____type_5,
        verdict = ____verdict_6,
        reason = ____reason_7,
        next_in_seconds = ____question_inFlight_3,
        lookup = ____temp_4
    }
end
____exports.explainQuestion = explainQuestion
return ____exports
