local ____exports = {}
local ____pool = require("weir.balancer.pool")
local canServe = ____pool.canServe
local ____request_state = require("weir.balancer.request_state")
local startAfresh = ____request_state.startAfresh
local ____request_states = require("weir.balancer.request_states")
local requestStateOf = ____request_states.requestStateOf
local ____waiting = require("weir.queue.waiting")
local waitForPeer = ____waiting.waitForPeer
local ____clock = require("weir.runtime.clock")
local clock = ____clock.clock
local ____log = require("weir.runtime.log")
local nginxLog = ____log.nginxLog
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
local UNAVAILABLE = 503
--- `preread_by_lua`: a connection waits for a peer, as there is no way back once nginx connects; where none comes, it is closed, and
-- the log says why.
-- 
-- @param key empty where no service is meant
local function preread(key)
    local service = streamServices[key]
    if service == nil then
        nginxLog.warn(whyClosed(key, nil))
        ngx.exit(UNAVAILABLE)
        return
    end
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
    if waitForPeer(line, request, waitingTools) then
        return
    end
    request.isSentOn = false
    nginxLog.warn(whyClosed(key, balancer))
    ngx.exit(UNAVAILABLE)
end
--- The same where the host that clients name in TLS says the service.
-- 
-- @param variable of nginx, without its dollar, which has the key then
local function prereadHost(variable)
    preread(ngx.var[variable] or "")
end
____exports.preread = preread
____exports.prereadHost = prereadHost
return ____exports
