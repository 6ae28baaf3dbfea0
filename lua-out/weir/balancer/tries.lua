local ____exports = {}
local isLeft
local ____budget = require("weir.retry.budget")
local canRetry = ____budget.canRetry
function isLeft(____bindingPattern0, attempt)
    local parts
    local eligible
    eligible = ____bindingPattern0.eligible
    parts = ____bindingPattern0.parts
    return attempt.repeats < parts.retries and #eligible > attempt.retries + 1
end
--- Peers that a request may fail to connect to, one after the other: nothing was sent, so that trying the next is always safe.
local MOST_CONNECTIONS = 10
--- A try that begins when the time for all is nearly over may be silent so long all the same, lest its response be cut off.
local LEAST_READ_SECONDS = 1
--- Whether another peer may be tried if this try fails, depending on how.
local function mayRetry(balancer, attempt, now)
    local ____balancer_0 = balancer
    local parts = ____balancer_0.parts
    if parts.retries == 0 or attempt.retries >= MOST_CONNECTIONS or not canRetry(balancer.budget, now) then
        return false
    end
    return not parts.retriesAnswers or isLeft(balancer, attempt)
end
--- Seconds that the peer of this try may be silent. Only a try that may be repeated is cut short for another one.
-- 
-- @param isRepeatable whether the method is idempotent
local function readTimeout(balancer, attempt, now, isRepeatable)
    local ____balancer_parts_1 = balancer.parts
    local timeouts = ____balancer_parts_1.timeouts
    local left = math.max(LEAST_READ_SECONDS, attempt.begunAt + timeouts.total - now)
    local isCutShort = isRepeatable and isLeft(balancer, attempt) and mayRetry(balancer, attempt, now)
    return math.min(isCutShort and timeouts.tryRead or timeouts.read, timeouts.read, left)
end
____exports.mayRetry = mayRetry
____exports.readTimeout = readTimeout
return ____exports
