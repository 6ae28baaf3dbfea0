local ____exports = {}
local goToNobody, limitTime, goOn
local ____ngx_2Ebalancer = require("ngx.balancer")
local get_last_failure = ____ngx_2Ebalancer.get_last_failure
local set_current_peer = ____ngx_2Ebalancer.set_current_peer
local set_more_tries = ____ngx_2Ebalancer.set_more_tries
local set_timeouts = ____ngx_2Ebalancer.set_timeouts
local ____begin = require("weir.balancer.begin")
local begin = ____begin.begin
local retry = ____begin.retry
local ____request_states = require("weir.balancer.request_states")
local requestStateOf = ____request_states.requestStateOf
local ____settle = require("weir.balancer.settle")
local settle = ____settle.settle
local ____tries = require("weir.balancer.tries")
local mayRetry = ____tries.mayRetry
local secondsFor = ____tries.secondsFor
local ____cookie = require("weir.http.cookie")
local setCookie = ____cookie.setCookie
local ____outcome = require("weir.http.outcome")
local answerOutcome = ____outcome.answerOutcome
local failureOutcome = ____outcome.failureOutcome
local ____tries = require("weir.http.tries")
local mayTryAnother = ____tries.mayTryAnother
local readSeconds = ____tries.readSeconds
local ____clock = require("weir.runtime.clock")
local clock = ____clock.clock
local ____request = require("weir.runtime.request")
local cameByHttps = ____request.cameByHttps
local requestId = ____request.requestId
local ____upstream = require("weir.runtime.upstream")
local failedProgress = ____upstream.failedProgress
local ____affinity = require("weir.phase.affinity")
local affinityOf = ____affinity.affinityOf
local ____running = require("weir.phase.running")
local httpServices = ____running.httpServices
function goToNobody(____bindingPattern0, request)
    local waitingRoom
    waitingRoom = ____bindingPattern0.waitingRoom
    if waitingRoom == nil or request.outcome ~= "connect_failed" then
        ngx.exit(503)
        return
    end
    request.isInRoom = true
    set_current_peer(waitingRoom, 0)
end
function limitTime(service, request, now)
    local ____service_1 = service
    local balancer = ____service_1.balancer
    local hasTimeLimits = ____service_1.hasTimeLimits
    local timeouts = ____service_1.timeouts
    local connect = secondsFor(balancer, timeouts)
    if request.isTunnel then
        set_timeouts(connect, timeouts.tunnel, timeouts.tunnel)
        return
    end
    local read = hasTimeLimits and readSeconds(
        service,
        request,
        now,
        ngx.req.get_method()
    ) or timeouts.read
    set_timeouts(connect, timeouts.send, read)
end
function goOn(service, request, now)
    local ____service_2 = service
    local balancer = ____service_2.balancer
    local canRest = ____service_2.canRest
    local failure, status = get_last_failure()
    if failure == nil then
        settle(request, "unknown", 0, now)
        request.countedAt = nil
        return begin(
            balancer,
            request,
            now,
            affinityOf(service)
        )
    end
    local lasted = now - request.startedAt
    local outcome = failure == "next" and answerOutcome(service, status) or failureOutcome(
        status,
        failedProgress(),
        lasted
    )
    settle(request, outcome, lasted, now)
    if outcome == "timeout" and not service.retriesTimeouts then
        return nil
    end
    if service.isGrpc and not mayRetry(balancer, request, now) then
        return nil
    end
    return retry(balancer, request, now, canRest)
end
--- `balancer_by_lua`: chooses where the request goes, first and after each failure.
local function balance(key)
    local service = httpServices[key]
    if service == nil then
        error(("weir: no service \"" .. key) .. "\" is configured", 0)
    end
    local balancer = service.balancer
    local cookie = service.cookie
    local setsTimeouts = service.setsTimeouts
    local request = requestStateOf(requestId())
    local now = clock()
    local ____temp_0
    if request.balancer == nil then
        ____temp_0 = begin(
            balancer,
            request,
            now,
            affinityOf(service)
        )
    else
        ____temp_0 = goOn(service, request, now)
    end
    local peer = ____temp_0
    if peer == nil then
        goToNobody(service, request)
        return
    end
    if mayTryAnother(service, request, now) or service.waitingRoom ~= nil then
        set_more_tries(1)
    end
    if cookie.name ~= "" then
        ngx.var.weir_cookie = request.affinity == peer.token and "" or setCookie(
            cookie,
            peer.token,
            cameByHttps()
        )
    end
    if setsTimeouts or balancer.isLastPeer or request.isTunnel then
        limitTime(service, request, now)
    end
    set_current_peer(peer.host, peer.port)
end
____exports.balance = balance
return ____exports
