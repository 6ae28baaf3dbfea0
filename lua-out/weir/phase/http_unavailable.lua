local ____exports = {}
local lastStatus, hasNoBody, answer, RETRY_AFTER_SECONDS
local ____attempts = require("weir.balancer.attempts")
local attemptOf = ____attempts.attemptOf
local ____pool = require("weir.balancer.pool")
local canServe = ____pool.canServe
local hasPeer = ____pool.hasPeer
local ____settle = require("weir.balancer.settle")
local settle = ____settle.settle
local ____clock = require("weir.runtime.clock")
local clock = ____clock.clock
local ____request = require("weir.runtime.request")
local requestId = ____request.requestId
local ____upstream_failure = require("weir.runtime.upstream_failure")
local failureOutcome = ____upstream_failure.failureOutcome
local ____proxy_status = require("weir.status.proxy_status")
local emptyPoolStatus = ____proxy_status.emptyPoolStatus
local failedTryStatus = ____proxy_status.failedTryStatus
local fullPoolStatus = ____proxy_status.fullPoolStatus
local ____http_waiting = require("weir.phase.http_waiting")
local waitForPeer = ____http_waiting.waitForPeer
local ____services = require("weir.phase.services")
local balancers = ____services.balancers
function lastStatus()
    local status = string.match(ngx.var.upstream_status or "", "(%d+)$")
    return tonumber(status) or 0
end
function hasNoBody()
    return ngx.var.http_transfer_encoding == nil and (ngx.var.content_length or "0") == "0"
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
--- Ends the request, whose response is out, and not only the phase.
local DONE = 200
--- RFC 9209 (section 2.3) recommends a status for each error; where no peer let anybody connect, nothing was sent.
local statuses = {
    answered = 500,
    erred = 502,
    unconnected = 503,
    reset = 502,
    timeout = 504,
    unknown = 500
}
--- `access_by_lua` of the location where nginx's own error pages lead: where it returns, the request goes on to that location's
-- `proxy_pass`, as there is a peer now. Otherwise it says why there is none. As `content_by_lua` it always says so.
-- 
-- @param body "unbuffered" if requests are passed on while they come in: then one that has a body cannot be sent again
local function unavailable(key, body)
    local balancer = balancers[key]
    local attempt = attemptOf(requestId())
    if attempt.balancer ~= nil then
        settle(
            attempt,
            failureOutcome(
                lastStatus(),
                false,
                0
            ),
            0,
            clock()
        )
    end
    local canGoOn = ngx.get_phase() == "access" and (body == nil or hasNoBody())
    if canGoOn and waitForPeer(balancer, attempt) then
        return
    end
    local outcome = attempt.outcome
    attempt.outcome = "unknown"
    if canServe(balancer) then
        answer(
            statuses[outcome],
            failedTryStatus(key, outcome)
        )
    elseif hasPeer(balancer) then
        answer(
            503,
            fullPoolStatus(key)
        )
    else
        answer(
            503,
            emptyPoolStatus(balancer)
        )
    end
    ngx.exit(DONE)
end
____exports.unavailable = unavailable
return ____exports
