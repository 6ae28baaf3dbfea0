local ____exports = {}
local ____rules = require("weir.discovery.rules")
local familiesOf = ____rules.familiesOf
local ____schedule = require("weir.discovery.schedule")
local newQuestion = ____schedule.newQuestion
local newQuota = ____schedule.newQuota
local ____targets = require("weir.discovery.targets")
local newTargets = ____targets.newTargets
local function newInquiries()
    return {byKey = {}, quotas = {}}
end
--- The same for services whose answers mean the same: those to SRV questions depend on the families of their targets.
local function keyOf(____bindingPattern0, ____type)
    local rules
    rules = ____bindingPattern0.rules
    return ____type == "SRV" and (((rules.name .. " ") .. ____type) .. " ") .. rules.family or (rules.name .. " ") .. ____type
end
local function newInquiry(inquiries, service, ____type, tools)
    local ____tools_0 = tools
    local clock = ____tools_0.clock
    local resolver = ____tools_0.resolver
    local together = ____tools_0.together
    local ____service_1 = service
    local discovery = ____service_1.discovery
    local rules = ____service_1.rules
    local ____rules_2 = rules
    local name = ____rules_2.name
    local refresh = ____rules_2.refresh
    local quota = inquiries.quotas[name] or newQuota()
    inquiries.quotas[name] = quota
    local ____discovery_membership_3 = discovery.membership
    local endpoints = ____discovery_membership_3.endpoints
    local targets = newTargets(
        resolver,
        clock,
        together,
        familiesOf(rules),
        refresh,
        endpoints
    )
    return {
        name = name,
        type = ____type,
        question = newQuestion(clock()),
        quota = quota,
        targets = targets,
        askers = {},
        lookup = nil
    }
end
--- Lets a service have its questions asked.
local function addQuestions(inquiries, service, tools)
    for ____, source in ipairs(service.discovery.sources) do
        local ____type = source.type
        local key = keyOf(service, ____type)
        local inquiry = inquiries.byKey[key] or newInquiry(inquiries, service, ____type, tools)
        inquiries.byKey[key] = inquiry
        local ____inquiry_askers_4 = inquiry.askers
        ____inquiry_askers_4[#____inquiry_askers_4 + 1] = {service = service, source = source}
        service.inquiries[____type] = inquiry
    end
end
____exports.addQuestions = addQuestions
____exports.newInquiries = newInquiries
return ____exports
