local ____exports = {}
local waits
local ____pool = require("weir.balancer.pool")
local canServe = ____pool.canServe
local ____request_state = require("weir.balancer.request_state")
local startAfresh = ____request_state.startAfresh
local ____request_states = require("weir.balancer.request_states")
local requestStateOf = ____request_states.requestStateOf
local ____arrivals = require("weir.balancer.arrivals")
local noteArrival = ____arrivals.noteArrival
local ____unavailable = require("weir.http.unavailable")
local unavailableAnswer = ____unavailable.unavailableAnswer
local ____waiting = require("weir.queue.waiting")
local waitForPeer = ____waiting.waitForPeer
local ____clock = require("weir.runtime.clock")
local clock = ____clock.clock
local ____logged = require("weir.runtime.logged")
local giveAccount = ____logged.giveAccount
local ____request = require("weir.runtime.request")
local requestId = ____request.requestId
local ____affinity = require("weir.phase.affinity")
local affinityOf = ____affinity.affinityOf
local ____give_up = require("weir.phase.give_up")
local accountFor = ____give_up.accountFor
local giveUp = ____give_up.giveUp
local ____http_second = require("weir.phase.http_second")
local sendOn = ____http_second.sendOn
local servicesFor = ____http_second.servicesFor
local ____running = require("weir.phase.running")
local httpServices = ____running.httpServices
local ____send_answer = require("weir.phase.send_answer")
local send = ____send_answer.send
local ____waiting_tools = require("weir.phase.waiting_tools")
local waitingTools = ____waiting_tools.waitingTools
function waits(service, request, second)
    startAfresh(
        request,
        clock()
    )
    request.outcome = "connect_failed"
    request.affinity = affinityOf(service)
    return waitForPeer(service.line, request, waitingTools, second and second.line)
end
--- What a change takes to reach every worker.
local EVERY_WORKER_SECONDS = 0.1
--- `access_by_lua` of a location whose requests cannot wait later, as their body is not kept: they wait for a peer before any of it
-- is read.
-- 
-- @param other the key of another service that may serve it
local function wait(key, other)
    local service, second = servicesFor(key, other)
    if canServe(service.balancer) then
        return
    end
    local request = requestStateOf(requestId())
    noteArrival(
        service.balancer,
        request,
        clock()
    )
    local goes = waits(service, request, second)
    request.isSentOn = false
    if goes then
        sendOn(request, service, second)
    else
        giveUp(
            service.balancer,
            request,
            unavailableAnswer(service.balancer, request.outcome)
        )
    end
end
--- The same in the waiting room, for calls of gRPC that no peer has accepted: that none does may have become known only as this one
-- was tried, in another worker. They were counted as requests before.
local function waitAgain(key)
    local service = httpServices[key]
    if canServe(service.balancer) then
        ngx.sleep(EVERY_WORKER_SECONDS)
    end
    local request = requestStateOf(requestId())
    if waits(service, request) then
        giveAccount({reason = "waited", service = "", waited = request.waited})
        return
    end
    request.isSentOn = false
    local answer = unavailableAnswer(service.balancer, request.outcome)
    accountFor(service.balancer, request, answer)
    send(answer)
end
____exports.wait = wait
____exports.waitAgain = waitAgain
return ____exports
