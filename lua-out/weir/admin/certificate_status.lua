local ____exports = {}
local ____expiry = require("weir.tls.expiry")
local daysLeft = ____expiry.daysLeft
--- The certificates by their files.
local function certificateStatus(____bindingPattern0)
    local tools
    local followed
    followed = ____bindingPattern0.followed
    tools = ____bindingPattern0.tools
    local statuses = {}
    for ____, ____value in ipairs(followed) do
        local files = ____value.files
        local pair = ____value.pair
        local problem = ____value.problem
        local ____files_certificate_2 = files.certificate
        local ____temp_0
        if pair == nil then
            ____temp_0 = nil
        else
            ____temp_0 = daysLeft(tools.certificates.secondsLeft(pair))
        end
        local ____temp_1
        if problem == "" then
            ____temp_1 = nil
        else
            ____temp_1 = problem
        end
        statuses[____files_certificate_2] = {days_left = ____temp_0, problem = ____temp_1}
    end
    return statuses
end
____exports.certificateStatus = certificateStatus
return ____exports
