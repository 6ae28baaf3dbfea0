local ____exports = {}
local ____admin = require("weir.config.options.admin")
local admin = ____admin.admin
local ____balancing = require("weir.config.options.balancing")
local balancing = ____balancing.balancing
local ____checks = require("weir.config.options.checks")
local checks = ____checks.checks
local ____clients = require("weir.config.options.clients")
local clients = ____clients.clients
local ____connections = require("weir.config.options.connections")
local connections = ____connections.connections
local ____discovery = require("weir.config.options.discovery")
local discovery = ____discovery.discovery
local ____failing = require("weir.config.options.failing")
local failing = ____failing.failing
local ____headers = require("weir.config.options.headers")
local headers = ____headers.headers
local ____nameservers = require("weir.config.options.nameservers")
local nameservers = ____nameservers.nameservers
local ____process = require("weir.config.options.process")
local process = ____process.process
local ____retries = require("weir.config.options.retries")
local retries = ____retries.retries
local ____routing = require("weir.config.options.routing")
local routing = ____routing.routing
local ____tls = require("weir.config.options.tls")
local tls = ____tls.tls
local ____waiting = require("weir.config.options.waiting")
local waiting = ____waiting.waiting
--- All topics, in the order of the documentation.
local topics = {
    routing,
    headers,
    tls,
    clients,
    balancing,
    retries,
    failing,
    checks,
    waiting,
    connections,
    discovery,
    nameservers,
    admin,
    process
}
local function optionsOf(all)
    local found = {}
    for ____, topic in ipairs(all) do
        for ____, option in ipairs(topic.options) do
            found[#found + 1] = option
        end
    end
    return found
end
--- Every option there is, in the same order.
local options = optionsOf(topics)
____exports.options = options
____exports.topics = topics
return ____exports
