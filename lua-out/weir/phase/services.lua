local ____exports = {}
local partsOf
local ____balancer = require("weir.balancer.balancer")
local newBalancer = ____balancer.newBalancer
local ____statuses = require("weir.config.statuses")
local setOfStatuses = ____statuses.setOfStatuses
local ____ejection = require("weir.health.ejection")
local TRIAL_SECONDS = ____ejection.TRIAL_SECONDS
local ____affinity = require("weir.policy.affinity")
local affinityOf = ____affinity.affinityOf
local cookieOf = ____affinity.cookieOf
local ____registry = require("weir.policy.registry")
local policyNamed = ____registry.policyNamed
local ____reports = require("weir.pool.reports")
local report = ____reports.report
local ____digest = require("weir.runtime.digest")
local keptSecret = ____digest.keptSecret
local keyedDigest = ____digest.keyedDigest
function partsOf(service, secret, store)
    return {
        key = service.key,
        policy = policyNamed(
            service.policy,
            service,
            keyedDigest((secret .. " ") .. service.key)
        ),
        random = math.random,
        affinity = affinityOf(service),
        cookie = cookieOf(service),
        retries = service.retries,
        retryBudget = service.retry_budget,
        timeouts = {connect = service.connect_timeout, send = service.send_timeout, read = service.read_timeout},
        errorStatuses = setOfStatuses(service.eject_on),
        ejectAfter = service.eject_after,
        report = function(key, finding, peer) return report(store, key, finding, peer.id) end,
        claimTrial = function(key, peer) return store.add((("trial:" .. key) .. ":") .. peer.id, "claimed", TRIAL_SECONDS) end
    }
end
--- The balancers of this process by key; filled by `configure`, never replaced, so that the request path may hold on to it.
local balancers = {}
local current
local function configureServices(configuration, store)
    local secret = configuration.sticky_secret == "" and keptSecret(store) or configuration.sticky_secret
    for ____, service in ipairs(configuration.services) do
        balancers[service.key] = newBalancer(
            partsOf(service, secret, store),
            ngx.now()
        )
    end
    current = {configuration = configuration, store = store, balancers = balancers}
end
--- Raises unless `configure` was called.
local function services()
    if current == nil then
        error("weir: call require(\"weir\").configure(…) in init_by_lua first", 0)
    end
    return current
end
____exports.balancers = balancers
____exports.configureServices = configureServices
____exports.services = services
return ____exports
