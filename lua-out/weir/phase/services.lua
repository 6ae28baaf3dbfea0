local ____exports = {}
local ____balancer = require("weir.balancer.balancer")
local newBalancer = ____balancer.newBalancer
local ____statuses = require("weir.config.statuses")
local setOfStatuses = ____statuses.setOfStatuses
local ____ejection = require("weir.health.ejection")
local TRIAL_SECONDS = ____ejection.TRIAL_SECONDS
local ____registry = require("weir.policy.registry")
local policies = ____registry.policies
local ____reports = require("weir.pool.reports")
local report = ____reports.report
--- The balancers of this process by key; filled by `configure`, never replaced, so that the request path may hold on to it.
local balancers = {}
local current
local function configureServices(configuration, store)
    for ____, service in ipairs(configuration.services) do
        balancers[service.key] = newBalancer(
            {
                key = service.key,
                policy = policies[service.policy],
                random = math.random,
                retries = service.retries,
                retryBudget = service.retry_budget,
                timeouts = {connect = service.connect_timeout, send = service.send_timeout, read = service.read_timeout},
                errorStatuses = setOfStatuses(service.eject_on),
                ejectAfter = service.eject_after,
                report = function(key, finding, peer) return report(store, key, finding, peer.id) end,
                claimTrial = function(key, peer) return store.add((("trial:" .. key) .. ":") .. peer.id, "claimed", TRIAL_SECONDS) end
            },
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
