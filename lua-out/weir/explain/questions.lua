local ____exports = {}
local ____endpoints = require("weir.discovery.endpoints")
local isAllowed = ____endpoints.isAllowed
local ____moments = require("weir.explain.moments")
local secondsUntil = ____moments.secondsUntil
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
    local rules
    rules = ____bindingPattern0.rules
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
            if not isAllowed(rules, address) then
                denied[#denied + 1] = address
            end
        end
    end
    return denied
end
local function explainLookup(service, lookup, now)
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
        ____temp_5 = explainLookup(service, lookup, now)
    end
    return {
        type = ____type_6,
        verdict = ____verdict_7,
        reason = ____reason_8,
        next_in_seconds = ____question_inFlight_4,
        lookup = ____temp_5
    }
end
____exports.explainQuestion = explainQuestion
return ____exports
