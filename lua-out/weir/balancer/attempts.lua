local ____exports = {}
local addAttempt, dropIdle, MOST_IDLE, attempts, count
local ____attempt = require("weir.balancer.attempt")
local newAttempt = ____attempt.newAttempt
function addAttempt(request)
    if count >= MOST_IDLE then
        dropIdle()
    end
    local attempt = newAttempt()
    attempts[request] = attempt
    count = count + 1
    return attempt
end
function dropIdle()
    count = 0
    for request, attempt in pairs(attempts) do
        if attempt.balancer == nil then
            attempts[request] = nil
        else
            count = count + 1
        end
    end
end
MOST_IDLE = 4096
attempts = {}
count = 0
local function attemptOf(request)
    return attempts[request] or addAttempt(request)
end
--- The record of a request if it has one.
local function knownAttempt(request)
    return attempts[request]
end
____exports.attemptOf = attemptOf
____exports.knownAttempt = knownAttempt
return ____exports
