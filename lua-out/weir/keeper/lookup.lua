local ____exports = {}
local ____fact = require("weir.discovery.fact")
local addressFact = ____fact.addressFact
local serviceFact = ____fact.serviceFact
local ____targets = require("weir.discovery.targets")
local addressesOfTargets = ____targets.addressesOfTargets
local function factOf(____bindingPattern0, answer, trace)
    local targets
    local service
    service = ____bindingPattern0.service
    targets = ____bindingPattern0.targets
    if service.port ~= nil then
        return addressFact(answer, service.port, service)
    end
    return serviceFact(
        answer,
        addressesOfTargets(targets, answer, trace),
        service
    )
end
--- Asks DNS one of the questions of a service, and keeps how it went for who wants to know.
local function lookUp(watch, ____type, ____bindingPattern0)
    local clock
    local resolver
    resolver = ____bindingPattern0.resolver
    clock = ____bindingPattern0.clock
    local askedAt = clock()
    local trace = {}
    local answer = resolver.resolve(watch.service.name, ____type, trace)
    local fact = factOf(watch, answer, trace)
    watch.lookups[____type] = {
        askedAt = askedAt,
        answeredAt = clock(),
        answer = answer,
        trace = trace
    }
    return answer, fact
end
____exports.lookUp = lookUp
return ____exports
