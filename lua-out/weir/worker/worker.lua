local ____exports = {}
local ____rates = require("weir.health.rates")
local INTERVAL_SECONDS = ____rates.INTERVAL_SECONDS
local ____sender = require("weir.metrics.sender")
local addPart = ____sender.addPart
local newSender = ____sender.newSender
local ____published = require("weir.pool.published")
local newReader = ____published.newReader
local ____watch = require("weir.tls.watch")
local newCertificateWatch = ____watch.newCertificateWatch
local ____review = require("weir.worker.review")
local newReview = ____review.newReview
local ____state = require("weir.worker.state")
local newSave = ____state.newSave
local function senderOf(____bindingPattern0, ____bindingPattern1)
    local store
    local lines
    local configuration
    local balancers
    balancers = ____bindingPattern0.balancers
    configuration = ____bindingPattern0.configuration
    lines = ____bindingPattern0.lines
    store = ____bindingPattern0.store
    local pid
    local isAlive
    isAlive = ____bindingPattern1.isAlive
    pid = ____bindingPattern1.pid
    local sender = newSender(store, pid, isAlive, configuration.metrics_peers)
    for ____, ____value in ipairs(configuration.services) do
        local key = ____value.key
        addPart(sender, balancers[key], lines[key].queue)
    end
    return sender
end
local function newWorker(weir, tools)
    local keys = {}
    for ____, ____value in ipairs(weir.configuration.services) do
        local key = ____value.key
        keys[#keys + 1] = key
    end
    return {
        weir = weir,
        tools = tools,
        owner = string.format(
            "%010d-%08x",
            tools.pid,
            math.floor(tools.random() * 2 ^ 31)
        ),
        reader = newReader(weir.store, keys),
        leader = nil,
        sender = senderOf(weir, tools),
        reportsAt = tools.clock() + INTERVAL_SECONDS,
        leaving = {},
        save = newSave(weir.configuration, weir.store, tools),
        review = newReview(tools.clock()),
        answeredRound = 0,
        watchCertificates = newCertificateWatch(weir.certificates, {clock = tools.clock, log = tools.log, store = weir.store})
    }
end
____exports.newWorker = newWorker
return ____exports
