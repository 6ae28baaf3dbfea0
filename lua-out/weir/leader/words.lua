local ____exports = {}
local ____reasons = require("weir.discovery.reasons")
local reasonText = ____reasons.reasonText
local ____record = require("weir.leader.record")
local record = ____record.record
--- Says bad news once, when it begins, and good news when it ends; and that DNS says nothing from the start.
-- 
-- @param evidence what the nameservers said
local function sayWhatChanged(recorder, ____bindingPattern0, before, evidence)
    local rules
    local discovery
    discovery = ____bindingPattern0.discovery
    rules = ____bindingPattern0.rules
    local ____discovery_membership_0 = discovery.membership
    local state = ____discovery_membership_0.state
    local reason = ____discovery_membership_0.reason
    local endpoints = ____discovery_membership_0.endpoints
    if state == before.state then
        local isSilent = state == "waiting" and reason ~= before.reason and before.reason == "none"
        local cause = (("waiting for DNS (" .. reason) .. "): ") .. reasonText(reason)
        if isSilent then
            record(
                recorder,
                rules.key,
                "waiting",
                "",
                cause,
                evidence
            )
        end
        return
    end
    local cause = ((((((before.state .. " -> ") .. state) .. " (") .. reason) .. "), ") .. tostring(#endpoints)) .. " endpoints"
    record(
        recorder,
        rules.key,
        state,
        "",
        cause,
        state == "fresh" and "" or evidence
    )
end
____exports.sayWhatChanged = sayWhatChanged
return ____exports
