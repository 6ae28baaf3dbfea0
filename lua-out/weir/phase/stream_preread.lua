local ____exports = {}
local wait, UNAVAILABLE
local ____reason = require("weir.balancer.reason")
local whyNoPeer = ____reason.whyNoPeer
local ____pool = require("weir.balancer.pool")
local canServe = ____pool.canServe
local ____request_state = require("weir.balancer.request_state")
local startAfresh = ____request_state.startAfresh
local ____request_states = require("weir.balancer.request_states")
local requestStateOf = ____request_states.requestStateOf
local ____arrivals = require("weir.balancer.arrivals")
local noteArrival = ____arrivals.noteArrival
local takeOver = ____arrivals.takeOver
local ____waiting = require("weir.queue.waiting")
local waitForPeer = ____waiting.waitForPeer
local ____clock = require("weir.runtime.clock")
local clock = ____clock.clock
local ____log = require("weir.runtime.log")
local nginxLog = ____log.nginxLog
local ____logged = require("weir.runtime.logged")
local giveAccount = ____logged.giveAccount
local giveReason = ____logged.giveReason
local ____request = require("weir.runtime.request")
local requestId = ____request.requestId
local ____closed = require("weir.stream.closed")
local whyClosed = ____closed.whyClosed
local ____affinity = require("weir.phase.affinity")
local affinityOf = ____affinity.affinityOf
local ____running = require("weir.phase.running")
local streamServices = ____running.streamServices
local ____waiting_tools = require("weir.phase.waiting_tools")
local waitingTools = ____waiting_tools.waitingTools
function wait(service)
    local ____service_0 = service
    local balancer = ____service_0.balancer
    local line = ____service_0.line
    local request = requestStateOf(requestId())
    startAfresh(
        request,
        clock()
    )
    request.outcome = "connect_failed"
    request.affinity = affinityOf(service)
    if waitForPeer(line, request, waitingTools) then
        return
    end
    request.isSentOn = false
    nginxLog.warn(whyClosed(balancer.settings.key, balancer))
    local reason = request.isTurnedAway and "queue_full" or whyNoPeer(balancer)
    giveAccount({reason = reason, service = balancer.settings.key, waited = request.waited})
    ngx.exit(UNAVAILABLE)
end
UNAVAILABLE = 503
--- What a change takes to reach every worker.
local EVERY_WORKER_SECONDS = 0.1
--- `preread_by_lua`: a connection waits for a peer before nginx connects; where none comes, it is closed, and the log says why.
-- 
-- @param key empty where no service is meant
local function preread(key)
    local service = streamServices[key]
    if service == nil then
        nginxLog.warn(whyClosed(key, nil))
        giveReason("unmapped")
        ngx.exit(UNAVAILABLE)
        return
    end
    if canServe(service.balancer) then
        return
    end
    noteArrival(
        service.balancer,
        requestStateOf(requestId()),
        clock()
    )
    wait(service)
end
--- The same in the waiting room: that no peer is there may have become known only as this connection was tried, in another worker.
local function prereadAgain(key)
    local service = streamServices[key]
    takeOver(
        service.balancer,
        requestStateOf(requestId()),
        clock()
    )
    if canServe(service.balancer) then
        ngx.sleep(EVERY_WORKER_SECONDS)
    end
    wait(service)
end
--- The same where the host that clients name in TLS says the service.
-- 
-- @param variable of nginx, without its dollar, which has the key then
local function prereadHost(variable)
    preread(ngx.var[variable] or "")
end
____exports.preread = preread
____exports.prereadAgain = prereadAgain
____exports.prereadHost = prereadHost
return ____exports
