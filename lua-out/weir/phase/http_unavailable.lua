local ____exports = {}
local lastOutcome, answer, RETRY_AFTER_SECONDS
local ____attempts = require("weir.balancer.attempts")
local knownAttempt = ____attempts.knownAttempt
local ____balancer = require("weir.balancer.balancer")
local settle = ____balancer.settle
local ____request = require("weir.runtime.request")
local requestId = ____request.requestId
local ____upstream_failure = require("weir.runtime.upstream_failure")
local failureOutcome = ____upstream_failure.failureOutcome
local ____proxy_status = require("weir.status.proxy_status")
local emptyPoolStatus = ____proxy_status.emptyPoolStatus
local failedTryStatus = ____proxy_status.failedTryStatus
local ____status = require("weir.status.status")
local isReady = ____status.isReady
local ____services = require("weir.phase.services")
local balancers = ____services.balancers
function lastOutcome()
    local attempt = knownAttempt(requestId())
    if attempt == nil then
        return "unknown"
    end
    if attempt.balancer ~= nil then
        settle(
            attempt,
            failureOutcome(ngx.status, false, 0),
            0,
            ngx.now()
        )
    end
    return attempt.outcome
end
function answer(status, reason)
    ngx.status = status
    if status == 503 then
        ngx.header["Retry-After"] = RETRY_AFTER_SECONDS
    end
    ngx.header["Proxy-Status"] = reason
    ngx.header["Content-Type"] = "text/plain"
    ngx.print(((tostring(status) .. " ") .. reason) .. "\n")
end
RETRY_AFTER_SECONDS = 1
--- RFC 9209 (section 2.3) recommends a status for each error; where no peer let anybody connect, nothing was sent.
local statuses = {
    answered = 500,
    erred = 500,
    unconnected = 503,
    reset = 502,
    timeout = 504,
    unknown = 500
}
--- `content_by_lua` of the location where nginx's own error pages lead: says why no peer answered.
local function unavailable(key)
    local balancer = balancers[key]
    if isReady(balancer) then
        local outcome = lastOutcome()
        answer(
            statuses[outcome],
            failedTryStatus(key, outcome)
        )
    else
        answer(
            503,
            emptyPoolStatus(balancer)
        )
    end
end
____exports.unavailable = unavailable
return ____exports
