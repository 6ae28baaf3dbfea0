local ____exports = {}
local ____request_states = require("weir.balancer.request_states")
local knownRequestState = ____request_states.knownRequestState
local ____settle = require("weir.balancer.settle")
local settle = ____settle.settle
local ____outcome = require("weir.http.outcome")
local badEnd = ____outcome.badEnd
local isGoodAnswer = ____outcome.isGoodAnswer
local needsAnswerTime = ____outcome.needsAnswerTime
local ____clock = require("weir.runtime.clock")
local clock = ____clock.clock
local ____request = require("weir.runtime.request")
local requestId = ____request.requestId
local ____upstream = require("weir.runtime.upstream")
local answerSeconds = ____upstream.answerSeconds
local lastProgress = ____upstream.lastProgress
local ____running = require("weir.phase.running")
local httpServices = ____running.httpServices
--- `log_by_lua`: the request has ended, and with it its last try.
local function log()
    local request = knownRequestState(requestId())
    if (request and request.balancer) == nil then
        return
    end
    local service = httpServices[request.balancer.settings.key]
    local ____ngx_2 = ngx
    local status = ____ngx_2.status
    local now = clock()
    local lasted = now - request.startedAt
    local outcome = isGoodAnswer(service, status) and "answered" or badEnd(service, status, lasted, lastProgress)
    settle(
        request,
        outcome,
        needsAnswerTime(service, request, lasted) and (answerSeconds() or lasted) or lasted,
        now
    )
end
____exports.log = log
return ____exports
