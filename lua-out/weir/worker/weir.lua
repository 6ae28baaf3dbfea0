local ____exports = {}
local addService, hasSeats
local ____balancer = require("weir.balancer.balancer")
local newBalancer = ____balancer.newBalancer
local ____counted = require("weir.metrics.counted")
local newCounted = ____counted.newCounted
local ____reports = require("weir.pool.reports")
local newOutbox = ____reports.newOutbox
local ____seats = require("weir.pool.seats")
local announce = ____seats.announce
local newSeats = ____seats.newSeats
local ____queue = require("weir.queue.queue")
local newQueue = ____queue.newQueue
local ____waiting_line = require("weir.queue.waiting_line")
local newWaitingLine = ____waiting_line.newWaitingLine
local ____certificate_store = require("weir.tls.certificate_store")
local newCertificateStore = ____certificate_store.newCertificateStore
local ____balancer_settings = require("weir.worker.balancer_settings")
local balancerSettings = ____balancer_settings.balancerSettings
function addService(____bindingPattern0, service, tools)
    local store
    local rules
    local outbox
    local lines
    local configuration
    local balancers
    balancers = ____bindingPattern0.balancers
    configuration = ____bindingPattern0.configuration
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
    local settings = balancerSettings(service, lines, configuration.partners[key] ~= nil, {digestFor = digestFor, outbox = outbox, random = random, store = store})
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
function hasSeats(____bindingPattern0)
    local services
    services = ____bindingPattern0.services
    for ____, ____value in ipairs(services) do
        local max_connections = ____value.max_connections
        if max_connections > 0 then
            return true
        end
    end
    return false
end
local function newWeir(configuration, tools, generation)
    if generation == nil then
        generation = 1
    end
    local weir = {
        configuration = configuration,
        generation = generation,
        store = tools.store,
        outbox = newOutbox(tools.store),
        balancers = {},
        lines = {},
        rules = {},
        certificates = newCertificateStore(configuration.tlsPorts, tools),
        counted = newCounted(tools.store)
    }
    for ____, service in ipairs(configuration.services) do
        addService(weir, service, tools)
    end
    return weir
end
--- Has the balancers of a worker keep to the number of requests that a peer may have, of all workers together.
local function limitRequests(____bindingPattern0, pid)
    local store
    local configuration
    local balancers
    balancers = ____bindingPattern0.balancers
    configuration = ____bindingPattern0.configuration
    store = ____bindingPattern0.store
    for ____, ____value in ipairs(configuration.services) do
        local key = ____value.key
        local max_connections = ____value.max_connections
        if max_connections > 0 then
            local balancer = balancers[key]
            balancer.mostInFlight = max_connections
            balancer.seats = newSeats(store, key, max_connections, pid)
        end
    end
    if hasSeats(configuration) then
        announce(store, pid)
    end
end
____exports.hasSeats = hasSeats
____exports.limitRequests = limitRequests
____exports.newWeir = newWeir
return ____exports
