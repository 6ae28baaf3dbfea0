local ____exports = {}
local refuse, serviceOf, goesToPeer, goOn, UNAVAILABLE
local ____ngx_2Ebalancer = require("ngx.balancer")
local get_last_failure = ____ngx_2Ebalancer.get_last_failure
local set_current_peer = ____ngx_2Ebalancer.set_current_peer
local set_more_tries = ____ngx_2Ebalancer.set_more_tries
local set_timeouts = ____ngx_2Ebalancer.set_timeouts
local ____arrivals = require("weir.balancer.arrivals")
local handOver = ____arrivals.handOver
local ____pool = require("weir.balancer.pool")
local canServe = ____pool.canServe
local ____reason = require("weir.balancer.reason")
local whyNoPeer = ____reason.whyNoPeer
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
local ____clock = require("weir.runtime.clock")
local clock = ____clock.clock
local ____logged = require("weir.runtime.logged")
local giveAccount = ____logged.giveAccount
local ____request = require("weir.runtime.request")
local requestId = ____request.requestId
local ____affinity = require("weir.phase.affinity")
local affinityOf = ____affinity.affinityOf
local ____running = require("weir.phase.running")
local streamServices = ____running.streamServices
function refuse(____bindingPattern0)
    local balancer
    balancer = ____bindingPattern0.balancer
    local reason = canServe(balancer) and "connect_failed" or whyNoPeer(balancer)
    giveAccount({
        reason = reason,
        service = balancer.settings.key,
        waited = requestStateOf(requestId()).waited
    })
    ngx.exit(UNAVAILABLE)
end
function serviceOf(key)
    return streamServices[key] or error(("weir: no service \"" .. key) .. "\" is configured", 0)
end
function goesToPeer(service)
    local ____service_0 = service
    local balancer = ____service_0.balancer
    local isDatagram = ____service_0.isDatagram
    local timeouts = ____service_0.timeouts
    local request = requestStateOf(requestId())
    local now = clock()
    local ____temp_1
    if request.balancer == nil then
        ____temp_1 = begin(
            balancer,
            request,
            now,
            affinityOf(service)
        )
    else
        ____temp_1 = goOn(service, request, now)
    end
    local peer = ____temp_1
    if peer == nil then
        return false
    end
    if not isDatagram and (service.waitingRoom ~= nil or mayRetry(balancer, request, now)) then
        set_more_tries(1)
    end
    set_timeouts(
        secondsFor(balancer, timeouts),
        timeouts.idle,
        timeouts.idle
    )
    set_current_peer(peer.host, peer.port)
    return true
end
function goOn(service, request, now)
    local ____service_2 = service
    local balancer = ____service_2.balancer
    local failure = get_last_failure()
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
    settle(request, "connect_failed", now - request.startedAt, now)
    local ____mayRetry_result_3
    if mayRetry(balancer, request, now) then
        ____mayRetry_result_3 = retry(balancer, request, now)
    else
        ____mayRetry_result_3 = nil
    end
    return ____mayRetry_result_3
end
UNAVAILABLE = 503
--- `balancer_by_lua` in `stream`: chooses where the session goes, and where next while no peer accepts the connection; where none
-- does, to the waiting room.
local function balance(key)
    local service = serviceOf(key)
    if goesToPeer(service) then
        return
    end
    if service.waitingRoom == nil then
        refuse(service)
        return
    end
    local request = requestStateOf(requestId())
    handOver(request)
    request.isInRoom = true
    set_current_peer(service.waitingRoom, 0)
end
--- The same in the waiting room, from which nobody goes there again.
local function balanceAgain(key)
    local service = serviceOf(key)
    if not goesToPeer(service) then
        refuse(service)
    end
end
____exports.balance = balance
____exports.balanceAgain = balanceAgain
return ____exports
