local ____exports = {}
local answerEmpty, answerFailed, RETRY_AFTER_SECONDS, UNAVAILABLE
local ____upstream_failure = require("weir.runtime.upstream_failure")
local failureOutcome = ____upstream_failure.failureOutcome
local ____proxy_status = require("weir.status.proxy_status")
local emptyPoolStatus = ____proxy_status.emptyPoolStatus
local failedTryStatus = ____proxy_status.failedTryStatus
local ____status = require("weir.status.status")
local isReady = ____status.isReady
local ____services = require("weir.phase.services")
local balancers = ____services.balancers
function answerEmpty(balancer)
    ngx.status = UNAVAILABLE
    ngx.header["Retry-After"] = RETRY_AFTER_SECONDS
    ngx.header["Proxy-Status"] = emptyPoolStatus(balancer)
end
function answerFailed(key)
    ngx.header["Proxy-Status"] = failedTryStatus(
        key,
        failureOutcome(ngx.status, false, 0)
    )
end
RETRY_AFTER_SECONDS = 1
UNAVAILABLE = 503
--- `content_by_lua` of the location where nginx's own error pages lead: says why no peer answered.
local function unavailable(key)
    local balancer = balancers[key]
    if isReady(balancer) then
        answerFailed(key)
    else
        answerEmpty(balancer)
    end
    ngx.header["Content-Type"] = "text/plain"
    ngx.print(((tostring(ngx.status) .. " ") .. tostring(ngx.header["Proxy-Status"])) .. "\n")
end
____exports.unavailable = unavailable
return ____exports
