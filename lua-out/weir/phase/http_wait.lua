local ____exports = {}
local ____pool = require("weir.balancer.pool")
local canServe = ____pool.canServe
local ____request_state = require("weir.balancer.request_state")
local startAfresh = ____request_state.startAfresh
local ____request_states = require("weir.balancer.request_states")
local requestStateOf = ____request_states.requestStateOf
local ____unavailable = require("weir.http.unavailable")
local unavailableAnswer = ____unavailable.unavailableAnswer
local ____waiting = require("weir.queue.waiting")
local waitForPeer = ____waiting.waitForPeer
local ____clock = require("weir.runtime.clock")
local clock = ____clock.clock
local ____request = require("weir.runtime.request")
local requestId = ____request.requestId
local ____affinity = require("weir.phase.affinity")
local affinityOf = ____affinity.affinityOf
local ____running = require("weir.phase.running")
local httpServices = ____running.httpServices
local ____send_answer = require("weir.phase.send_answer")
local send = ____send_answer.send
local ____waiting_tools = require("weir.phase.waiting_tools")
local waitingTools = ____waiting_tools.waitingTools
--- `access_by_lua` of a location whose requests cannot wait later, as their body is not kept: they wait for a peer before any of it
-- is read.
local function wait(key)
    local service = httpServices[key]
    local balancer = service.balancer
    local line = service.line
    if canServe(balancer) then
        return
    end
    local request = requestStateOf(requestId())
    startAfresh(
        request,
        clock()
    )
    request.outcome = "connect_failed"
    request.affinity = affinityOf(service)
    local goes = waitForPeer(line, request, waitingTools)
    request.isSentOn = false
    if not goes then
        send(unavailableAnswer(balancer, request.outcome))
    end
end
____exports.wait = wait
return ____exports
