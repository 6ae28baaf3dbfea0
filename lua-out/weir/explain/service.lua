local ____exports = {}
local ____discovery = require("weir.discovery.discovery")
local expiresAt = ____discovery.expiresAt
local ____next_snapshot = require("weir.leader.next_snapshot")
local candidates = ____next_snapshot.candidates
local ____other_addresses = require("weir.leader.other_addresses")
local otherAddresses = ____other_addresses.otherAddresses
local ____endpoints = require("weir.explain.endpoints")
local explainEndpoint = ____endpoints.explainEndpoint
local ____moments = require("weir.explain.moments")
local secondsUntil = ____moments.secondsUntil
local ____questions = require("weir.explain.questions")
local explainQuestion = ____questions.explainQuestion
--- The option that keeps the peers which DNS does not confirm.
local function keptBy(____bindingPattern0)
    local discovery
    discovery = ____bindingPattern0.discovery
    local ____discovery_membership_0 = discovery.membership
    local state = ____discovery_membership_0.state
    if state == "held" then
        return "hold_empty"
    end
    return state == "stale" and "max_stale" or nil
end
--- Says what is known of a service, and how.
local function explain(service, now)
    local ____service_1 = service
    local discovery = ____service_1.discovery
    local rules = ____service_1.rules
    local ____discovery_2 = discovery
    local membership = ____discovery_2.membership
    local sources = ____discovery_2.sources
    local option = keptBy(service)
    local at = option == nil and math.huge or expiresAt(discovery)
    local questions = {}
    for ____, source in ipairs(sources) do
        questions[#questions + 1] = explainQuestion(service, source, now)
    end
    local endpoints = {}
    local others = otherAddresses(
        service,
        candidates(service, now)
    )
    for ____, endpoint in ipairs(membership.endpoints) do
        endpoints[#endpoints + 1] = explainEndpoint(service, endpoint, others[endpoint.id], now)
    end
    local ____rules_key_5 = rules.key
    local ____rules_name_6 = rules.name
    local ____rules_port_7 = rules.port
    local ____rules_protocol_8 = rules.protocol
    local ____membership_state_9 = membership.state
    local ____membership_reason_10 = membership.reason
    local ____temp_3
    if membership.since == 0 then
        ____temp_3 = nil
    else
        ____temp_3 = now - membership.since
    end
    local ____temp_4
    if at == math.huge then
        ____temp_4 = nil
    else
        ____temp_4 = secondsUntil(at, now)
    end
    return {
        service = ____rules_key_5,
        name = ____rules_name_6,
        port = ____rules_port_7,
        protocol = ____rules_protocol_8,
        state = ____membership_state_9,
        reason = ____membership_reason_10,
        state_seconds = ____temp_3,
        kept_by = option,
        let_go_in_seconds = ____temp_4,
        questions = questions,
        endpoints = endpoints
    }
end
____exports.explain = explain
return ____exports
