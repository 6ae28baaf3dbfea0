local ____exports = {}
local ____counted = require("weir.metrics.counted")
local ejectionNumber = ____counted.ejectionNumber
local ____keys = require("weir.metrics.keys")
local numberAt = ____keys.numberAt
local serviceKey = ____keys.serviceKey
local ____peer_numbers = require("weir.metrics.peer_numbers")
local peerTotalsOf = ____peer_numbers.peerTotalsOf
local ____samples = require("weir.metrics.samples")
local addSample = ____samples.addSample
local label = ____samples.label
local ____totals = require("weir.metrics.totals")
local bounds = ____totals.bounds
local totalsOf = ____totals.totalsOf
local outcomes = {
    "answered",
    "error_status",
    "connect_failed",
    "reset",
    "timeout",
    "invalid_header",
    "body_cut_off",
    "unknown"
}
local reasons = {
    "refuses",
    "cuts_off",
    "errors",
    "rates",
    "check"
}
local classes = {
    "1xx",
    "2xx",
    "3xx",
    "4xx",
    "5xx"
}
local poolStates = {
    "fresh",
    "stale",
    "held",
    "empty",
    "waiting"
}
local peerStates = {"good", "down", "out", "half_open"}
--- The labels of each value, after those of the service: made once.
local function labelsOf(name, values)
    local found = {}
    for ____, value in ipairs(values) do
        found[value] = "," .. label(name, value)
    end
    return found
end
local outcomeLabels = labelsOf("outcome", outcomes)
local reasonLabels = labelsOf("reason", reasons)
local classLabels = labelsOf("class", classes)
local boundLabels = labelsOf("le", bounds)
local poolStateLabels = labelsOf("state", poolStates)
local peerStateLabels = labelsOf("state", peerStates)
local function stateOf(____bindingPattern0)
    local standing
    local isDown
    isDown = ____bindingPattern0.isDown
    standing = ____bindingPattern0.standing
    return isDown and "down" or standing
end
--- Adds what requests came to.
local function addRequests(samples, ____bindingPattern0, service)
    local store
    local queue
    local gauges
    local balancer
    balancer = ____bindingPattern0.balancer
    gauges = ____bindingPattern0.gauges
    queue = ____bindingPattern0.queue
    store = ____bindingPattern0.store
    local totals = totalsOf(store, balancer.settings.key, gauges)
    for ____, kind in ipairs(classes) do
        addSample(samples, "requests", service .. classLabels[kind], totals.classes[kind])
    end
    local ____totals_latency_0 = totals.latency
    local buckets = ____totals_latency_0.buckets
    local count = ____totals_latency_0.count
    local sum = ____totals_latency_0.sum
    for ____, bound in ipairs(bounds) do
        addSample(
            samples,
            "duration",
            service .. boundLabels[bound],
            buckets[bound],
            "_bucket"
        )
    end
    addSample(
        samples,
        "duration",
        service,
        sum,
        "_sum"
    )
    addSample(
        samples,
        "duration",
        service,
        count,
        "_count"
    )
    for ____, outcome in ipairs(outcomes) do
        addSample(samples, "tries", service .. outcomeLabels[outcome], totals.counters[outcome])
    end
    addSample(samples, "retries", service, totals.counters.retries)
    addSample(samples, "inFlight", service, totals.inFlight)
    addSample(samples, "waiting", service, totals.waiting)
    addSample(samples, "places", service, queue.places)
end
--- Adds what the leader counted.
local function addCounted(samples, ____bindingPattern0, service)
    local store
    local now
    local balancer
    balancer = ____bindingPattern0.balancer
    now = ____bindingPattern0.now
    store = ____bindingPattern0.store
    local function number(name)
        return numberAt(
            store,
            serviceKey(name, balancer.settings.key)
        )
    end
    for ____, reason in ipairs(reasons) do
        addSample(
            samples,
            "ejections",
            service .. reasonLabels[reason],
            number(ejectionNumber(reason))
        )
    end
    addSample(
        samples,
        "appeared",
        service,
        number("appeared")
    )
    addSample(
        samples,
        "left",
        service,
        number("left")
    )
    local confirmedAt = number("confirmed_at")
    if confirmedAt > 0 then
        addSample(
            samples,
            "answerAge",
            service,
            math.max(0, now - confirmedAt)
        )
    end
    if number("lags") == 0 then
        return
    end
    addSample(
        samples,
        "lastLag",
        service,
        number("lag")
    )
    addSample(
        samples,
        "lag",
        service,
        number("lag_seconds"),
        "_sum"
    )
    addSample(
        samples,
        "lag",
        service,
        number("lags"),
        "_count"
    )
end
--- Adds what the worker that answers knows of the pool, as all do.
local function addPool(samples, ____bindingPattern0, service)
    local now
    local balancer
    balancer = ____bindingPattern0.balancer
    now = ____bindingPattern0.now
    local ____balancer_1 = balancer
    local peers = ____balancer_1.peers
    local snapshot = ____balancer_1.snapshot
    local ____snapshot_2 = snapshot
    local since = ____snapshot_2.since
    local state = ____snapshot_2.state
    for ____, one in ipairs(poolStates) do
        addSample(samples, "poolState", service .. poolStateLabels[one], one == state and 1 or 0)
    end
    local isOld = state == "stale" or state == "held"
    addSample(
        samples,
        "stale",
        service,
        isOld and math.max(0, now - since) or 0
    )
    local counts = {good = 0, down = 0, out = 0, half_open = 0}
    for ____, peer in ipairs(peers) do
        counts[stateOf(peer)] = counts[stateOf(peer)] + 1
    end
    for ____, one in ipairs(peerStates) do
        addSample(samples, "peers", service .. peerStateLabels[one], counts[one])
    end
end
local function addPeers(samples, ____bindingPattern0, service)
    local store
    local gauges
    local balancer
    balancer = ____bindingPattern0.balancer
    gauges = ____bindingPattern0.gauges
    store = ____bindingPattern0.store
    local ____balancer_settings_3 = balancer.settings
    local key = ____balancer_settings_3.key
    for ____, peer in ipairs(balancer.peers) do
        local ____peerTotalsOf_result_4 = peerTotalsOf(store, key, peer.id)
        local attempts = ____peerTotalsOf_result_4.attempts
        local failures = ____peerTotalsOf_result_4.failures
        local labels = (service .. ",") .. label("peer", peer.id)
        addSample(
            samples,
            "peerState",
            labels .. peerStateLabels[stateOf(peer)],
            1
        )
        addSample(samples, "peerTries", labels, attempts)
        addSample(samples, "peerFailures", labels, failures)
        addSample(samples, "peerInFlight", labels, gauges.peers[(peer.id .. " ") .. key] or 0)
    end
end
--- Adds all samples of a service.
local function addService(samples, parts)
    local service = label("service", parts.balancer.settings.key)
    addRequests(samples, parts, service)
    addCounted(samples, parts, service)
    addPool(samples, parts, service)
    if parts.hasPeers then
        addPeers(samples, parts, service)
    end
end
____exports.addService = addService
return ____exports
