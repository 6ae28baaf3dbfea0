local ____exports = {}
local ____reason = require("weir.balancer.reason")
local detourOf = ____reason.detourOf
local ____reason = require("weir.model.reason")
local reasonOfOutcome = ____reason.reasonOfOutcome
local OK = 200
--- Whether there may be more to say of a session than that it had a peer.
local function isUnusual(____bindingPattern0, outcome)
    local waited
    local waits
    local failedTries
    failedTries = ____bindingPattern0.failedTries
    waits = ____bindingPattern0.waits
    waited = ____bindingPattern0.waited
    return outcome ~= "answered" or failedTries > 0 or waits > 0 or waited > 0
end
--- Why a session was no plain success; nothing if it was.
-- 
-- @param isSilent whether nobody waits for an answer there
local function reasonOf(request, outcome, status, isSilent)
    if outcome == "unknown" then
        if status ~= OK then
            return "internal_error"
        end
        local ____isSilent_0
        if isSilent then
            ____isSilent_0 = detourOf(request, false)
        else
            ____isSilent_0 = "unanswered"
        end
        return ____isSilent_0
    end
    local ____temp_1
    if outcome == "answered" then
        ____temp_1 = detourOf(request, false)
    else
        ____temp_1 = reasonOfOutcome[outcome]
    end
    return ____temp_1
end
____exports.isUnusual = isUnusual
____exports.reasonOf = reasonOf
return ____exports
