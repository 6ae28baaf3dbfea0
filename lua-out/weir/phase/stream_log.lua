local ____exports = {}
local secondsToPeer, settleSession, TELLING_SECONDS
local ____begin = require("weir.balancer.begin")
local giveReservedBack = ____begin.giveReservedBack
local ____request_states = require("weir.balancer.request_states")
local knownRequestState = ____request_states.knownRequestState
local ____settle = require("weir.balancer.settle")
local settle = ____settle.settle
local ____arrivals = require("weir.balancer.arrivals")
local noteEnd = ____arrivals.noteEnd
local ____clock = require("weir.runtime.clock")
local clock = ____clock.clock
local ____logged = require("weir.runtime.logged")
local giveAccount = ____logged.giveAccount
local ____request = require("weir.runtime.request")
local requestId = ____request.requestId
local ____session = require("weir.runtime.session")
local connectSeconds = ____session.connectSeconds
local hasReceived = ____session.hasReceived
local notes = ____session.notes
local ____outcome = require("weir.stream.outcome")
local connectionOutcome = ____outcome.connectionOutcome
local datagramOutcome = ____outcome.datagramOutcome
local ____reason = require("weir.stream.reason")
local isUnusual = ____reason.isUnusual
local reasonOf = ____reason.reasonOf
local ____running = require("weir.phase.running")
local running = ____running.running
local sendLast = ____running.sendLast
local streamServices = ____running.streamServices
function secondsToPeer(____bindingPattern0, ____bindingPattern1, lasted)
    local isDatagram
    local balancer
    balancer = ____bindingPattern0.balancer
    isDatagram = ____bindingPattern0.isDatagram
    local peer
    peer = ____bindingPattern1.peer
    local isShort = balancer.settings.policy.observe == nil or lasted <= peer.latency + TELLING_SECONDS
    if isShort then
        return lasted
    end
    local ____isDatagram_0
    if isDatagram then
        ____isDatagram_0 = notes.firstByteSeconds()
    else
        ____isDatagram_0 = connectSeconds()
    end
    return ____isDatagram_0 or lasted
end
function settleSession(request, ____bindingPattern0, status, now)
    local settings
    settings = ____bindingPattern0.settings
    local service = streamServices[settings.key]
    local lasted = now - request.startedAt
    local outcome = service.isDatagram and datagramOutcome(
        service,
        status,
        hasReceived(),
        lasted,
        notes
    ) or connectionOutcome(
        status,
        hasReceived(),
        request.peer,
        notes
    )
    settle(
        request,
        outcome,
        secondsToPeer(service, request, lasted),
        now
    )
    if not isUnusual(request, outcome) then
        return
    end
    local reason = reasonOf(request, outcome, status, service.isDatagram and not service.isAnswerDue)
    giveAccount({reason = reason, service = service.balancer.settings.key, waited = request.waited})
end
TELLING_SECONDS = 0.005
--- `log_by_lua` in `stream`: the session has ended.
local function log()
    local request = knownRequestState(requestId())
    if request == nil then
        return
    end
    request.isSentOn = false
    if request.reserved ~= nil then
        giveReservedBack(request)
    end
    if request.isInRoom then
        request.isInRoom = false
        giveAccount({reason = "waited", service = "", waited = 0})
    end
    local ____ngx_1 = ngx
    local status = ____ngx_1.status
    local now = clock()
    if request.balancer ~= nil then
        settleSession(request, request.balancer, status, now)
    end
    noteEnd(request, status, now)
    if running.isLeaving then
        sendLast()
    end
end
____exports.log = log
return ____exports
