local ____exports = {}
local limit, partsOf, services, balancers, current
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
local ____connecting = require("weir.retry.connecting")
local secondsToConnect = ____connecting.secondsToConnect
local ____clock = require("weir.runtime.clock")
local clock = ____clock.clock
local ____digest = require("weir.runtime.digest")
local keptSecret = ____digest.keptSecret
local keyedDigest = ____digest.keyedDigest
local ____waiting_rooms = require("weir.phase.waiting_rooms")
local openWaitingRoom = ____waiting_rooms.openWaitingRoom
local releaseMore = ____waiting_rooms.releaseMore
function limit(value)
    return value == 0 and math.huge or value
end
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
        timeouts = {
            connect = service.connect_timeout,
            tryConnect = secondsToConnect(service.connect_timeout),
            send = service.send_timeout,
            read = service.read_timeout,
            tryRead = limit(service.try_timeout),
            total = limit(service.total_timeout)
        },
        hasTimeLimits = service.try_timeout > 0 or service.total_timeout > 0,
        retriesAnswers = #service.retry_on > 0,
        slowStart = service.slow_start,
        onRoom = function(key) return releaseMore(balancers[key]) end,
        errorStatuses = setOfStatuses(service.eject_on),
        ejectAfter = service.eject_after,
        report = function(key, finding, peer) return report(store, key, finding, peer.id) end,
        claimTrial = function(key, peer) return store.add((("trial:" .. key) .. ":") .. peer.id, "claimed", TRIAL_SECONDS) end
    }
end
function services()
    if current == nil then
        error("weir: call require(\"weir\").configure(…) in init_by_lua first", 0)
    end
    return current
end
balancers = {}
local function configureServices(configuration, store)
    local secret = configuration.sticky_secret == "" and keptSecret(store) or configuration.sticky_secret
    for ____, service in ipairs(configuration.services) do
        openWaitingRoom(service, store)
        balancers[service.key] = newBalancer(
            partsOf(service, secret, store),
            clock()
        )
    end
    current = {configuration = configuration, store = store, balancers = balancers}
end
--- Tells the balancers how many workers there are, which share the connections that a peer may have.
local function shareConnections(workers)
    for ____, ____value in ipairs(services().configuration.services) do
        local key = ____value.key
        local max_connections = ____value.max_connections
        balancers[key].mostInFlight = math.ceil(limit(max_connections) / workers)
    end
end
____exports.balancers = balancers
____exports.configureServices = configureServices
____exports.services = services
____exports.shareConnections = shareConnections
return ____exports
