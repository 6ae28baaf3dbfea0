local ____exports = {}
local badEnd, isTelling, CLIENT_CLOSED, BODY_SECONDS
local ____attempts = require("weir.balancer.attempts")
local knownAttempt = ____attempts.knownAttempt
local ____settle = require("weir.balancer.settle")
local answerOutcome = ____settle.answerOutcome
local settle = ____settle.settle
local ____clock = require("weir.runtime.clock")
local clock = ____clock.clock
local ____request = require("weir.runtime.request")
local requestId = ____request.requestId
local ____upstream_failure = require("weir.runtime.upstream_failure")
local answerSeconds = ____upstream_failure.answerSeconds
local failureOutcome = ____upstream_failure.failureOutcome
function badEnd(attempt, status, lasted)
    local outcome = status < CLIENT_CLOSED and "answered" or failureOutcome(status, false, lasted)
    return outcome == "answered" and answerOutcome(attempt.balancer, status) or outcome
end
function isTelling(attempt, lasted)
    return attempt.balancer.parts.policy.learn ~= nil and lasted > attempt.peer.latency + BODY_SECONDS
end
CLIENT_CLOSED = 499
BODY_SECONDS = 0.005
--- `log_by_lua`: the request has ended, and with it its last try.
local function log()
    local attempt = knownAttempt(requestId())
    if (attempt and attempt.balancer) == nil then
        return
    end
    local ____ngx_2 = ngx
    local status = ____ngx_2.status
    local now = clock()
    local lasted = now - attempt.startedAt
    local ____attempt_balancer_parts_3 = attempt.balancer.parts
    local errorStatuses = ____attempt_balancer_parts_3.errorStatuses
    local isGood = status < CLIENT_CLOSED and not (errorStatuses[status] ~= nil)
    local outcome = isGood and "answered" or badEnd(attempt, status, lasted)
    settle(
        attempt,
        outcome,
        isTelling(attempt, lasted) and (answerSeconds() or lasted) or lasted,
        now
    )
end
____exports.log = log
return ____exports
