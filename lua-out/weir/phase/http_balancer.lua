local ____exports = {}
local limitTime, isRepeatable, affinityOf, tieClient, goOn, unrepeatable
local ____ngx_2Ebalancer = require("ngx.balancer")
local get_last_failure = ____ngx_2Ebalancer.get_last_failure
local set_current_peer = ____ngx_2Ebalancer.set_current_peer
local set_more_tries = ____ngx_2Ebalancer.set_more_tries
local set_timeouts = ____ngx_2Ebalancer.set_timeouts
local ____attempts = require("weir.balancer.attempts")
local attemptOf = ____attempts.attemptOf
local ____begin = require("weir.balancer.begin")
local begin = ____begin.begin
local beginAgain = ____begin.beginAgain
local ____settle = require("weir.balancer.settle")
local answerOutcome = ____settle.answerOutcome
local settle = ____settle.settle
local ____tries = require("weir.balancer.tries")
local mayRetry = ____tries.mayRetry
local readTimeout = ____tries.readTimeout
local ____clock = require("weir.runtime.clock")
local clock = ____clock.clock
local ____upstream_failure = require("weir.runtime.upstream_failure")
local failureOutcome = ____upstream_failure.failureOutcome
local ____request = require("weir.runtime.request")
local requestId = ____request.requestId
local ____services = require("weir.phase.services")
local balancers = ____services.balancers
function limitTime(balancer, attempt, now)
    local ____balancer_parts_2 = balancer.parts
    local hasTimeLimits = ____balancer_parts_2.hasTimeLimits
    local timeouts = ____balancer_parts_2.timeouts
    local read = hasTimeLimits and readTimeout(
        balancer,
        attempt,
        now,
        isRepeatable()
    ) or timeouts.read
    set_timeouts(balancer.isLastPeer and timeouts.connect or timeouts.tryConnect, timeouts.send, read)
end
function isRepeatable()
    return not (unrepeatable[ngx.req.get_method()] ~= nil)
end
function affinityOf(balancer)
    local ____balancer_parts_3 = balancer.parts
    local affinity = ____balancer_parts_3.affinity
    return affinity == "" and "" or (ngx.var[affinity] or "")
end
function tieClient(attempt, peer, cookie)
    local isKnown = attempt.affinity == peer.token
    ngx.var.weir_cookie = isKnown and "" or ((cookie .. "=") .. peer.token) .. "; Path=/; HttpOnly; SameSite=Lax"
end
function goOn(balancer, attempt, now, mayRest)
    local failure, status = get_last_failure()
    if failure == nil then
        settle(attempt, "unknown", 0, now)
        return begin(
            balancer,
            attempt,
            now,
            affinityOf(balancer)
        )
    end
    local lasted = now - attempt.startedAt
    settle(
        attempt,
        failure == "next" and answerOutcome(balancer, status) or failureOutcome(status, true, lasted),
        lasted,
        now
    )
    return beginAgain(balancer, attempt, now, mayRest)
end
unrepeatable = {}
for ____, method in ipairs({"POST", "LOCK", "PATCH"}) do
    unrepeatable[method] = true
end
--- `balancer_by_lua`: chooses where the request goes, first and after each failure.
-- 
-- @param conf "rendered" if nginx.conf is Weir's own. It says the usual timeouts, and to be told them for each request would cost
-- nginx a copy of its settings; and it has a location in which requests can wait.
local function balance(key, conf)
    local balancer = balancers[key]
    if balancer == nil then
        error(("weir: no service \"" .. key) .. "\" is configured", 0)
    end
    local attempt = attemptOf(requestId())
    local now = clock()
    local isFirst = attempt.balancer == nil
    local ____isFirst_0
    if isFirst then
        ____isFirst_0 = begin(
            balancer,
            attempt,
            now,
            affinityOf(balancer)
        )
    else
        ____isFirst_0 = goOn(balancer, attempt, now, conf == "rendered")
    end
    local peer = ____isFirst_0
    if peer == nil then
        ngx.exit(503)
        return
    end
    if mayRetry(balancer, attempt, now) then
        set_more_tries(1)
    end
    local ____balancer_parts_1 = balancer.parts
    local cookie = ____balancer_parts_1.cookie
    local hasTimeLimits = ____balancer_parts_1.hasTimeLimits
    if cookie ~= "" then
        tieClient(attempt, peer, cookie)
    end
    if conf == nil or balancer.isLastPeer or hasTimeLimits then
        limitTime(balancer, attempt, now)
    end
    set_current_peer(peer.host, peer.port)
end
____exports.balance = balance
return ____exports
