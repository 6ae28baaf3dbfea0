local ____exports = {}
local badEnd, CLIENT_CLOSED
local ____attempts = require("weir.balancer.attempts")
local knownAttempt = ____attempts.knownAttempt
local ____balancer = require("weir.balancer.balancer")
local answerOutcome = ____balancer.answerOutcome
local settle = ____balancer.settle
local ____request = require("weir.runtime.request")
local requestId = ____request.requestId
local ____upstream_failure = require("weir.runtime.upstream_failure")
local failureOutcome = ____upstream_failure.failureOutcome
function badEnd(attempt, status)
    local outcome = status < CLIENT_CLOSED and "answered" or failureOutcome(
        status,
        false,
        ngx.now() - attempt.startedAt
    )
    return outcome == "answered" and answerOutcome(attempt.balancer, status) or outcome
end
CLIENT_CLOSED = 499
--- `log_by_lua`: the request has ended, and with it its last try.
local function log()
    local attempt = knownAttempt(requestId())
    if (attempt and attempt.balancer) == nil then
        return
    end
    local ____ngx_2 = ngx
    local status = ____ngx_2.status
    local ____attempt_balancer_parts_3 = attempt.balancer.parts
    local errorStatuses = ____attempt_balancer_parts_3.errorStatuses
    settle(
        attempt,
        status < CLIENT_CLOSED and not (errorStatuses[status] ~= nil) and "answered" or badEnd(attempt, status)
    )
end
____exports.log = log
return ____exports
