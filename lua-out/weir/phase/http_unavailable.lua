local ____exports = {}
local answerEmpty, answerFailed, askToComeAgain, RETRY_AFTER_SECONDS, UNAVAILABLE
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
    askToComeAgain()
    ngx.header["Proxy-Status"] = emptyPoolStatus(balancer)
end
function answerFailed(key)
    local outcome = failureOutcome(ngx.status, false, 0)
    if outcome == "unconnected" then
        askToComeAgain()
    end
    ngx.header["Proxy-Status"] = failedTryStatus(key, outcome)
end
function askToComeAgain()
    ngx.status = UNAVAILABLE
    ngx.header["Retry-After"] = RETRY_AFTER_SECONDS
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
