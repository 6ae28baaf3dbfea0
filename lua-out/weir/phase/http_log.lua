local ____exports = {}
local ____begin = require("weir.balancer.begin")
local giveReservedBack = ____begin.giveReservedBack
local ____request_states = require("weir.balancer.request_states")
local knownRequestState = ____request_states.knownRequestState
local ____settle = require("weir.balancer.settle")
local settle = ____settle.settle
local ____arrivals = require("weir.balancer.arrivals")
local noteEnd = ____arrivals.noteEnd
local ____grpc = require("weir.http.grpc")
local statusOfCode = ____grpc.statusOfCode
local ____outcome = require("weir.http.outcome")
local answerOutcome = ____outcome.answerOutcome
local badEnd = ____outcome.badEnd
local isGoodAnswer = ____outcome.isGoodAnswer
local needsAnswerTime = ____outcome.needsAnswerTime
local ____reason = require("weir.http.reason")
local isUnusual = ____reason.isUnusual
local reasonOf = ____reason.reasonOf
local ____clock = require("weir.runtime.clock")
local clock = ____clock.clock
local ____logged = require("weir.runtime.logged")
local giveAccount = ____logged.giveAccount
local loggedService = ____logged.loggedService
local passAccountOn = ____logged.passAccountOn
local ____request = require("weir.runtime.request")
local requestId = ____request.requestId
local ____request_body = require("weir.runtime.request_body")
local hasNoBody = ____request_body.hasNoBody
local isStreamed = ____request_body.isStreamed
local ____upstream = require("weir.runtime.upstream")
local answerSeconds = ____upstream.answerSeconds
local grpcStatus = ____upstream.grpcStatus
local lastProgress = ____upstream.lastProgress
local ____running = require("weir.phase.running")
local httpServices = ____running.httpServices
local running = ____running.running
local sendLast = ____running.sendLast
local OK = 200
--- Seconds that the peer took to answer; nothing where nginx's watch went while the client was still sending.
local function secondsToAnswer(service, request, lasted)
    if not service.isBuffered and not service.isGrpc and not hasNoBody() then
        return nil
    end
    if not needsAnswerTime(service, request, lasted) then
        return lasted
    end
    local ____temp_0
    if service.canRest and isStreamed() then
        ____temp_0 = nil
    else
        ____temp_0 = answerSeconds() or lasted
    end
    return ____temp_0
end
--- How the last try ended. Of a call of gRPC only its own status says that, which follows the messages.
-- 
-- @param meant that as a status of HTTP
local function outcomeOf(service, status, meant, lasted)
    if not isGoodAnswer(service, status) then
        return badEnd(service, status, lasted, lastProgress)
    end
    return service.isGrpc and answerOutcome(service, meant) or "answered"
end
--- What the status of an answer to a call of gRPC means: that of HTTP says little, as it is nearly always 200.
local function meaningOf(status)
    return status == OK and statusOfCode(grpcStatus()) or status
end
--- Says why a request was no plain success.
local function account(request, key, outcome, status)
    local meant = loggedService()
    if meant == nil then
        return
    end
    local isElsewhere = meant ~= "" and meant ~= key
    giveAccount({
        reason = reasonOf(request, outcome, status, isElsewhere),
        service = key,
        waited = request.waited
    })
end
local function settleTry(service, request, status, meant, now)
    local lasted = now - request.startedAt
    local outcome = outcomeOf(service, status, meant, lasted)
    settle(
        request,
        outcome,
        secondsToAnswer(service, request, lasted),
        now
    )
    if isUnusual(request, outcome, meant) then
        account(request, service.balancer.settings.key, outcome, meant)
    end
end
--- `log_by_lua`: the request has ended, and with it its last try.
local function log()
    local request = knownRequestState(requestId())
    if request == nil then
        return
    end
    request.isSentOn = false
    request.isTunnel = false
    if request.reserved ~= nil then
        giveReservedBack(request)
    end
    if request.isInRoom then
        request.isInRoom = false
        passAccountOn()
    end
    local balancer = request.balancer or request.countedAt
    if balancer == nil then
        return
    end
    local service = httpServices[balancer.settings.key]
    local now = clock()
    local ____ngx_1 = ngx
    local status = ____ngx_1.status
    local meant = status
    if request.ownStatus ~= 0 then
        meant = request.ownStatus
        request.ownStatus = 0
    elseif service.isGrpc then
        meant = meaningOf(status)
    end
    if request.balancer ~= nil then
        settleTry(
            service,
            request,
            status,
            meant,
            now
        )
    end
    noteEnd(request, meant, now)
    if running.isLeaving then
        sendLast()
    end
end
____exports.log = log
return ____exports
