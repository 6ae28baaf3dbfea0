local ____exports = {}
local addService
local ____balancer = require("weir.balancer.balancer")
local newBalancer = ____balancer.newBalancer
local ____limit = require("weir.config.limit")
local limit = ____limit.limit
local ____reports = require("weir.pool.reports")
local newOutbox = ____reports.newOutbox
local ____queue = require("weir.queue.queue")
local newQueue = ____queue.newQueue
local ____waiting_line = require("weir.queue.waiting_line")
local newWaitingLine = ____waiting_line.newWaitingLine
local ____balancer_settings = require("weir.worker.balancer_settings")
local balancerSettings = ____balancer_settings.balancerSettings
function addService(____bindingPattern0, service, tools)
    local store
    local rules
    local outbox
    local lines
    local balancers
    balancers = ____bindingPattern0.balancers
    lines = ____bindingPattern0.lines
    outbox = ____bindingPattern0.outbox
    rules = ____bindingPattern0.rules
    store = ____bindingPattern0.store
    local ____service_0 = service
    local key = ____service_0.key
    local queue = ____service_0.queue
    local queue_timeout = ____service_0.queue_timeout
    local ____tools_1 = tools
    local digestFor = ____tools_1.digestFor
    local random = ____tools_1.random
    local settings = balancerSettings(service, lines, {digestFor = digestFor, outbox = outbox, random = random, store = store})
    local balancer = newBalancer(
        settings,
        tools.clock()
    )
    balancers[key] = balancer
    rules[key] = service
    lines[key] = newWaitingLine(
        balancer,
        newQueue(store, key, queue, queue_timeout),
        tools.newGate(),
        outbox
    )
end
local function newWeir(configuration, tools)
    local weir = {
        configuration = configuration,
        store = tools.store,
        outbox = newOutbox(tools.store),
        balancers = {},
        lines = {},
        rules = {}
    }
    for ____, service in ipairs(configuration.services) do
        addService(weir, service, tools)
    end
    return weir
end
--- Tells the balancers how many workers there are, which share the connections that a peer may have.
local function shareConnections(____bindingPattern0, workers)
    local configuration
    local balancers
    balancers = ____bindingPattern0.balancers
    configuration = ____bindingPattern0.configuration
    for ____, ____value in ipairs(configuration.services) do
        local key = ____value.key
        local max_connections = ____value.max_connections
        balancers[key].mostInFlight = math.ceil(limit(max_connections) / workers)
    end
end
____exports.newWeir = newWeir
____exports.shareConnections = shareConnections
return ____exports
