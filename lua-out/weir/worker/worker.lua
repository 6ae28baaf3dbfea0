local ____exports = {}
local ____rates = require("weir.health.rates")
local INTERVAL_SECONDS = ____rates.INTERVAL_SECONDS
local ____published = require("weir.pool.published")
local newReader = ____published.newReader
local ____watch = require("weir.tls.watch")
local newCertificateWatch = ____watch.newCertificateWatch
local ____review = require("weir.worker.review")
local newReview = ____review.newReview
local ____state = require("weir.worker.state")
local newSave = ____state.newSave
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
        reportsAt = tools.clock() + INTERVAL_SECONDS,
        leaving = {},
        save = newSave(weir.configuration, weir.store, tools),
        review = newReview(tools.clock()),
        answeredRound = 0,
        announcesAt = 0,
        watchCertificates = newCertificateWatch(weir.certificates, {clock = tools.clock, log = tools.log, store = weir.store})
    }
end
____exports.newWorker = newWorker
return ____exports
