local ____exports = {}
local ____fact = require("weir.discovery.fact")
local addressFact = ____fact.addressFact
local serviceFact = ____fact.serviceFact
local ____find_targets = require("weir.discovery.find_targets")
local findTargets = ____find_targets.findTargets
local noTargets = ____find_targets.noTargets
--- Whatever happens there is an answer: a question that never ends would be the last about its name.
local function resolve(____bindingPattern0, name, ____type, trace)
    local resolver
    local log
    log = ____bindingPattern0.log
    resolver = ____bindingPattern0.resolver
    local isDone, answer = pcall(resolver.resolve, name, ____type, trace)
    if isDone then
        return answer
    end
    log.error((("could not look up " .. name) .. ": ") .. tostring(answer))
    return {
        kind = "failure",
        reason = "unreachable",
        name = name,
        server = "",
        queries = 1,
        unheard = {}
    }
end
--- Asks DNS a question, and keeps how it went for who wants to know.
local function lookUp(inquiry, tools)
    local ____inquiry_0 = inquiry
    local name = ____inquiry_0.name
    local ____type = ____inquiry_0.type
    local askedAt = tools.clock()
    local trace = {}
    local answer = resolve(tools, name, ____type, trace)
    local targets = ____type == "SRV" and findTargets(inquiry.targets, answer, trace) or noTargets
    local answeredAt = tools.clock()
    local ____temp_3
    if answer.kind == "records" then
        ____temp_3 = answeredAt
    else
        local ____opt_1 = inquiry.lookup
        ____temp_3 = ____opt_1 and ____opt_1.namedAt
    end
    local namedAt = ____temp_3
    local lookup = {
        askedAt = askedAt,
        answeredAt = answeredAt,
        namedAt = namedAt,
        answer = answer,
        targets = targets,
        trace = trace
    }
    inquiry.lookup = lookup
    return lookup
end
--- What a lookup means to one of those who asked.
local function factFor(____bindingPattern0, ____bindingPattern1)
    local source
    local service
    service = ____bindingPattern0.service
    source = ____bindingPattern0.source
    local targets
    local answer
    answer = ____bindingPattern1.answer
    targets = ____bindingPattern1.targets
    local ____service_4 = service
    local rules = ____service_4.rules
    if rules.port == nil then
        return serviceFact(answer, targets, source.known, rules)
    end
    local ____temp_8 = answer.kind == "records"
    if ____temp_8 then
        local ____answer_records_7 = answer.records
        local ____opt_5 = source.said
        ____temp_8 = ____answer_records_7 == (____opt_5 and ____opt_5.records)
    end
    if ____temp_8 then
        return {kind = "present", endpoints = source.said.endpoints, server = answer.server}
    end
    local fact = addressFact(answer, rules.port, source.known, rules)
    if answer.kind == "records" and fact.kind == "present" then
        source.said = {records = answer.records, endpoints = fact.endpoints}
    end
    return fact
end
____exports.factFor = factFor
____exports.lookUp = lookUp
____exports.resolve = resolve
return ____exports
