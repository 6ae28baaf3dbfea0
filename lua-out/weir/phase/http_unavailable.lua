local ____exports = {}
local canGoOn, hasNoBody
local ____request_states = require("weir.balancer.request_states")
local requestStateOf = ____request_states.requestStateOf
local ____settle = require("weir.balancer.settle")
local settle = ____settle.settle
local ____outcome = require("weir.http.outcome")
local failureOutcome = ____outcome.failureOutcome
local ____unavailable = require("weir.http.unavailable")
local unavailableAnswer = ____unavailable.unavailableAnswer
local ____waiting = require("weir.queue.waiting")
local waitForPeer = ____waiting.waitForPeer
local ____clock = require("weir.runtime.clock")
local clock = ____clock.clock
local ____request = require("weir.runtime.request")
local requestId = ____request.requestId
local ____upstream = require("weir.runtime.upstream")
local lastProgress = ____upstream.lastProgress
local lastStatus = ____upstream.lastStatus
local ____sync = require("weir.worker.sync")
local syncPools = ____sync.syncPools
local ____running = require("weir.phase.running")
local httpServices = ____running.httpServices
local running = ____running.running
function canGoOn(____bindingPattern0)
    local isBuffered
    isBuffered = ____bindingPattern0.isBuffered
    return ngx.get_phase() == "access" and (isBuffered or hasNoBody())
end
function hasNoBody()
    return ngx.var.http_transfer_encoding == nil and (ngx.var.content_length or "0") == "0"
end
--- Ends the request, whose response is out, and not only the phase.
local DONE = 200
--- The status that nginx has for a client that left before it was answered.
local CLIENT_CLOSED = 499
local waitingTools = {
    clock = clock,
    sleep = ngx.sleep,
    isExiting = ngx.worker.exiting,
    sync = function() return syncPools(running.worker) end,
    onAbort = function(handler)
        ngx.on_abort(function()
            handler()
            ngx.exit(CLIENT_CLOSED)
        end)
    end
}
--- `access_by_lua` of the location where nginx's own error pages lead: where it returns, the request goes on to that location's
-- `proxy_pass`, as there is a peer now. Otherwise it says why there is none. As `content_by_lua` it always says so.
local function unavailable(key)
    local service = httpServices[key]
    local request = requestStateOf(requestId())
    if request.balancer ~= nil then
        settle(
            request,
            failureOutcome(
                lastStatus(),
                lastProgress(),
                0
            ),
            0,
            clock()
        )
    end
    if canGoOn(service) and waitForPeer(service.line, request, waitingTools) then
        return
    end
    local ____unavailableAnswer_result_0 = unavailableAnswer(service.balancer, request.outcome)
    local reason = ____unavailableAnswer_result_0.reason
    local retryAfter = ____unavailableAnswer_result_0.retryAfter
    local status = ____unavailableAnswer_result_0.status
    request.outcome = "unknown"
    ngx.status = status
    if retryAfter ~= nil then
        ngx.header["Retry-After"] = retryAfter
    end
    ngx.header["Proxy-Status"] = reason
    ngx.header["Content-Type"] = "text/plain"
    ngx.print(((tostring(status) .. " ") .. reason) .. "\n")
    ngx.exit(DONE)
end
____exports.unavailable = unavailable
return ____exports
