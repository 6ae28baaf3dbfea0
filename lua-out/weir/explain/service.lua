local ____exports = {}
local ____endpoints = require("weir.explain.endpoints")
local explainEndpoint = ____endpoints.explainEndpoint
local ____moments = require("weir.explain.moments")
local secondsUntil = ____moments.secondsUntil
local ____questions = require("weir.explain.questions")
local explainQuestion = ____questions.explainQuestion
--- The option that keeps the peers which DNS does not confirm, and its seconds.
local function keptBy(____bindingPattern0)
    local rules
    local discovery
    discovery = ____bindingPattern0.discovery
    rules = ____bindingPattern0.rules
    local ____discovery_membership_0 = discovery.membership
    local state = ____discovery_membership_0.state
    if state == "held" then
        return "hold_empty", rules.hold_empty
    end
    if state == "stale" then
        return "max_stale", rules.max_stale
    end
    return nil, 0
end
--- Says what is known of a service, and how.
local function explain(service, now)
    local ____service_1 = service
    local discovery = ____service_1.discovery
    local rules = ____service_1.rules
    local ____discovery_2 = discovery
    local membership = ____discovery_2.membership
    local sources = ____discovery_2.sources
    local option, seconds = keptBy(service)
    local isUnlimited = option == nil or option == "max_stale" and seconds == 0
    local questions = {}
    for ____, source in ipairs(sources) do
        questions[#questions + 1] = explainQuestion(service, source, now)
    end
    local endpoints = {}
    for ____, endpoint in ipairs(membership.endpoints) do
        endpoints[#endpoints + 1] = explainEndpoint(service, endpoint, now)
    end
    local ____rules_key_5 = rules.key
    local ____rules_name_6 = rules.name
    local ____rules_port_7 = rules.port
    local ____membership_state_8 = membership.state
    local ____membership_reason_9 = membership.reason
    local ____temp_3
    if membership.since == 0 then
        ____temp_3 = nil
    else
        ____temp_3 = now - membership.since
    end
    local ____option_10 = option
    local ____isUnlimited_4
    if isUnlimited then
        ____isUnlimited_4 = nil
    else
        ____isUnlimited_4 = secondsUntil(membership.since + seconds, now)
    end
    return {
        service = ____rules_key_5,
        name = ____rules_name_6,
        port = ____rules_port_7,
        state = ____membership_state_8,
        reason = ____membership_reason_9,
        state_seconds = ____temp_3,
        kept_by = ____option_10,
        let_go_in_seconds = ____isUnlimited_4,
        questions = questions,
        endpoints = endpoints
    }
end
____exports.explain = explain
return ____exports
