local ____exports = {}
local goOn
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
local ____clock = require("weir.runtime.clock")
local clock = ____clock.clock
local ____request = require("weir.runtime.request")
local requestId = ____request.requestId
local ____affinity = require("weir.phase.affinity")
local affinityOf = ____affinity.affinityOf
local ____running = require("weir.phase.running")
local streamServices = ____running.streamServices
function goOn(service, request, now)
    local ____service_1 = service
    local balancer = ____service_1.balancer
    local failure = get_last_failure()
    if failure == nil then
        settle(request, "unknown", 0, now)
        return begin(
            balancer,
            request,
            now,
            affinityOf(service)
        )
    end
    settle(request, "connect_failed", now - request.startedAt, now)
    return retry(balancer, request, now)
end
--- `balancer_by_lua` in `stream`: chooses where the session goes, and where next while no peer accepts the connection.
local function balance(key)
    local service = streamServices[key]
    if service == nil then
        error(("weir: no service \"" .. key) .. "\" is configured", 0)
    end
    local balancer = service.balancer
    local isDatagram = service.isDatagram
    local timeouts = service.timeouts
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
        ngx.exit(503)
        return
    end
    if not isDatagram and mayRetry(balancer, request, now) then
        set_more_tries(1)
    end
    set_timeouts(
        secondsFor(balancer, timeouts),
        timeouts.idle,
        timeouts.idle
    )
    set_current_peer(peer.host, peer.port)
end
____exports.balance = balance
return ____exports
