local ____exports = {}
local ____responses = require("weir.config.responses")
local answersSoon = ____responses.answersSoon
local ____peer_tls = require("weir.config.peer_tls")
local isOverTls = ____peer_tls.isOverTls
local ____limit = require("weir.config.limit")
local limit = ____limit.limit
local ____affinity = require("weir.policy.affinity")
local cookieOf = ____affinity.cookieOf
local ____registry = require("weir.policy.registry")
local policyNamed = ____registry.policyNamed
local ____reports = require("weir.pool.reports")
local report = ____reports.report
local ____waiting_line = require("weir.queue.waiting_line")
local releaseMore = ____waiting_line.releaseMore
--- How long it is remembered who took a half-open peer, in seconds: longer than any offer lasts.
local CLAIM_SECONDS = 60
--- How often a worker saw what it reports about a peer.
local function timesSeen(finding, peer)
    if finding == "failing" then
        return peer.errorsInARow
    end
    return finding == "cuts_off" and peer.cutOffsInARow or 0
end
--- What a service's options mean to its balancer.
-- 
-- @param givesWay whether all its requests have another service too
local function balancerSettings(service, lines, givesWay, ____bindingPattern0)
    local store
    local random
    local outbox
    local digestFor
    digestFor = ____bindingPattern0.digestFor
    outbox = ____bindingPattern0.outbox
    random = ____bindingPattern0.random
    store = ____bindingPattern0.store
    return {
        key = service.key,
        policy = policyNamed(
            service.policy,
            service,
            digestFor(service.key)
        ),
        random = random,
        isSticky = cookieOf(service) ~= "",
        isOverTls = isOverTls(service),
        answersSoon = answersSoon(service),
        retries = service.retries,
        retryBudget = service.retry_budget,
        totalTimeout = limit(service.total_timeout),
        slowStart = service.slow_start,
        ejectAfter = service.eject_after,
        givesWay = givesWay,
        report = function(key, finding, peer) return report(
            outbox,
            key,
            finding,
            peer.id,
            timesSeen(finding, peer)
        ) end,
        onVacancy = function(key) return releaseMore(lines[key]) end,
        claimHalfOpen = function(key, ____bindingPattern0)
            local offer
            local id
            id = ____bindingPattern0.id
            offer = ____bindingPattern0.offer
            return store.claim(
                (((("half_open:" .. key) .. ":") .. id) .. ":") .. tostring(offer),
                CLAIM_SECONDS
            )
        end
    }
end
____exports.balancerSettings = balancerSettings
return ____exports
