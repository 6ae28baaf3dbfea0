local ____exports = {}
local ____fact = require("weir.discovery.fact")
local addressFact = ____fact.addressFact
local serviceFact = ____fact.serviceFact
local ____targets = require("weir.discovery.targets")
local addressesOfTargets = ____targets.addressesOfTargets
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
local function factOf(____bindingPattern0, source, answer, trace)
    local targets
    local rules
    rules = ____bindingPattern0.rules
    targets = ____bindingPattern0.targets
    if rules.port ~= nil then
        return addressFact(answer, rules.port, source.known, rules)
    end
    return serviceFact(
        answer,
        addressesOfTargets(targets, answer, trace),
        source.known,
        rules
    )
end
--- Asks DNS one of the questions of a service, and keeps how it went for who wants to know.
local function lookUp(service, source, tools)
    local ____service_0 = service
    local lookups = ____service_0.lookups
    local rules = ____service_0.rules
    local ____source_1 = source
    local ____type = ____source_1.type
    local askedAt = tools.clock()
    local trace = {}
    local answer = resolve(tools, rules.name, ____type, trace)
    local fact = factOf(service, source, answer, trace)
    local answeredAt = tools.clock()
    local ____temp_4
    if answer.kind == "records" then
        ____temp_4 = answeredAt
    else
        local ____opt_2 = lookups[____type]
        ____temp_4 = ____opt_2 and ____opt_2.namedAt
    end
    local namedAt = ____temp_4
    lookups[____type] = {
        askedAt = askedAt,
        answeredAt = answeredAt,
        namedAt = namedAt,
        answer = answer,
        trace = trace
    }
    return answer, fact
end
____exports.lookUp = lookUp
____exports.resolve = resolve
return ____exports
