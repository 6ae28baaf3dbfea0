local ____exports = {}
local canGoOn, isBodyKept
local ____request_states = require("weir.balancer.request_states")
local requestStateOf = ____request_states.requestStateOf
local ____settle = require("weir.balancer.settle")
local settle = ____settle.settle
local ____arrivals = require("weir.balancer.arrivals")
local noteArrival = ____arrivals.noteArrival
local ____outcome = require("weir.http.outcome")
local failureOutcome = ____outcome.failureOutcome
local ____unavailable = require("weir.http.unavailable")
local refusedAnswer = ____unavailable.refusedAnswer
local unavailableAnswer = ____unavailable.unavailableAnswer
local ____waiting = require("weir.queue.waiting")
local waitForPeer = ____waiting.waitForPeer
local ____clock = require("weir.runtime.clock")
local clock = ____clock.clock
local ____logged = require("weir.runtime.logged")
local giveReason = ____logged.giveReason
local ____request = require("weir.runtime.request")
local requestId = ____request.requestId
local ____request_body = require("weir.runtime.request_body")
local hasNoBody = ____request_body.hasNoBody
local isStreamed = ____request_body.isStreamed
local ____upstream = require("weir.runtime.upstream")
local hasBegun = ____upstream.hasBegun
local lastProgress = ____upstream.lastProgress
local lastStatus = ____upstream.lastStatus
local ____http_second = require("weir.phase.http_second")
local sendOn = ____http_second.sendOn
local servicesFor = ____http_second.servicesFor
local ____give_up = require("weir.phase.give_up")
local giveUp = ____give_up.giveUp
local ____send_answer = require("weir.phase.send_answer")
local sendOwn = ____send_answer.sendOwn
local ____waiting_tools = require("weir.phase.waiting_tools")
local waitingTools = ____waiting_tools.waitingTools
function canGoOn(service)
    return ngx.get_phase() == "access" and (hasNoBody() or isBodyKept(service))
end
function isBodyKept(____bindingPattern0)
    local isBuffered
    local canRest
    canRest = ____bindingPattern0.canRest
    isBuffered = ____bindingPattern0.isBuffered
    return isBuffered and not (canRest and isStreamed())
end
local OK = 200
--- `access_by_lua` of the location where nginx's own error pages lead: where it returns, the request goes on to that location's
-- `proxy_pass`, as there is a peer now. Otherwise it says why there is none. As `content_by_lua` it always says so.
-- 
-- @param other the key of another service that may serve it
local function unavailable(key, other)
    local service, second = servicesFor(key, other)
    local request = requestStateOf(requestId())
    if not hasBegun() then
        noteArrival(
            service.balancer,
            request,
            clock()
        )
        local answer = refusedAnswer(
            key,
            ngx.status,
            not hasNoBody()
        )
        giveReason(answer.word)
        sendOwn(request, answer)
        return
    end
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
    if canGoOn(service) and waitForPeer(service.line, request, waitingTools, second and second.line) then
        sendOn(request, service, second)
        ngx.status = OK
        return
    end
    giveUp(
        service.balancer,
        request,
        unavailableAnswer(service.balancer, request.outcome, service.isGrpc)
    )
end
____exports.unavailable = unavailable
return ____exports
