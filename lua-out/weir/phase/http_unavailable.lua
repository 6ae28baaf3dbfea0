local ____exports = {}
local send, canGoOn, OK
local ____request_states = require("weir.balancer.request_states")
local requestStateOf = ____request_states.requestStateOf
local ____settle = require("weir.balancer.settle")
local settle = ____settle.settle
local ____outcome = require("weir.http.outcome")
local failureOutcome = ____outcome.failureOutcome
local ____unavailable = require("weir.http.unavailable")
local refusedAnswer = ____unavailable.refusedAnswer
local unavailableAnswer = ____unavailable.unavailableAnswer
local ____waiting = require("weir.queue.waiting")
local waitForPeer = ____waiting.waitForPeer
local ____clock = require("weir.runtime.clock")
local clock = ____clock.clock
local ____request = require("weir.runtime.request")
local requestId = ____request.requestId
local ____request_body = require("weir.runtime.request_body")
local hasNoBody = ____request_body.hasNoBody
local ____upstream = require("weir.runtime.upstream")
local hasBegun = ____upstream.hasBegun
local lastProgress = ____upstream.lastProgress
local lastStatus = ____upstream.lastStatus
local ____sync = require("weir.worker.sync")
local syncPools = ____sync.syncPools
local ____running = require("weir.phase.running")
local httpServices = ____running.httpServices
local running = ____running.running
function send(____bindingPattern0)
    local status
    local retryAfter
    local reason
    reason = ____bindingPattern0.reason
    retryAfter = ____bindingPattern0.retryAfter
    status = ____bindingPattern0.status
    ngx.status = status
    if retryAfter ~= nil then
        ngx.header["Retry-After"] = retryAfter
    end
    ngx.header["Proxy-Status"] = reason
    ngx.header["Content-Type"] = "text/plain"
    ngx.print(((tostring(status) .. " ") .. reason) .. "\n")
    ngx.exit(OK)
end
function canGoOn(____bindingPattern0)
    local isBuffered
    isBuffered = ____bindingPattern0.isBuffered
    return ngx.get_phase() == "access" and (isBuffered or hasNoBody())
end
OK = 200
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
    if not hasBegun() then
        send(refusedAnswer(
            key,
            ngx.status,
            not hasNoBody()
        ))
        return
    end
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
        ngx.status = OK
        return
    end
    send(unavailableAnswer(service.balancer, request.outcome))
end
____exports.unavailable = unavailable
return ____exports
