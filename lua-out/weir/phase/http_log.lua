local ____exports = {}
local ____attempts = require("weir.balancer.attempts")
local knownAttempt = ____attempts.knownAttempt
local ____balancer = require("weir.balancer.balancer")
local settle = ____balancer.settle
local ____request = require("weir.runtime.request")
local requestId = ____request.requestId
local ____upstream_failure = require("weir.runtime.upstream_failure")
local failureOutcome = ____upstream_failure.failureOutcome
--- The lowest status that nginx makes up itself when a try fails: the client left.
local CLIENT_CLOSED = 499
--- `log_by_lua`: the request has ended, and with it its last try.
local function log()
    local attempt = knownAttempt(requestId())
    if (attempt and attempt.balancer) == nil then
        return
    end
    local ____ngx_2 = ngx
    local status = ____ngx_2.status
    settle(
        attempt,
        status < CLIENT_CLOSED and "answered" or failureOutcome(
            status,
            false,
            ngx.now() - attempt.startedAt
        )
    )
end
____exports.log = log
return ____exports
