local ____exports = {}
local ____reasons = require("weir.discovery.reasons")
local reasonText = ____reasons.reasonText
--- Says bad news once, when it begins, and good news when it ends; and that DNS says nothing from the start.
local function sayWhatChanged(log, ____bindingPattern0, before)
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
        if isSilent then
            log.warn((((rules.key .. ": waiting for DNS (") .. reason) .. "): ") .. reasonText(reason))
        end
        return
    end
    local message = ((((((((rules.key .. ": ") .. before.state) .. " -> ") .. state) .. " (") .. reason) .. "), ") .. tostring(#endpoints)) .. " endpoints"
    if state == "fresh" then
        log.notice(message)
    else
        log.warn(message)
    end
end
____exports.sayWhatChanged = sayWhatChanged
return ____exports
