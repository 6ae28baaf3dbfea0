local ____exports = {}
local ____counted = require("weir.metrics.counted")
local readReplies = ____counted.readReplies
local ____merge = require("weir.metrics.merge")
local merged = ____merge.merged
local ____samples = require("weir.metrics.samples")
local addSample = ____samples.addSample
local exposition = ____samples.exposition
local label = ____samples.label
local newSamples = ____samples.newSamples
local ____service_samples = require("weir.metrics.service_samples")
local addService = ____service_samples.addService
local ____workers = require("weir.metrics.workers")
local gaugesOf = ____workers.gaugesOf
local ____version = require("weir.model.version")
local version = ____version.version
--- So many services are read before requests have their turn, about half a millisecond's work: nobody is to wait for a thousand.
local SERVICES_AT_ONCE = 10
--- How long that turn is, in seconds: nginx goes on at once after a pause of 0, and looks for no event before.
local PAUSE_SECONDS = 0.001
local CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
--- Adds what there is once.
local function addProcess(samples, ____bindingPattern0, workers)
    local weir
    local subsystem
    local memory
    local ignoredDatagrams
    ignoredDatagrams = ____bindingPattern0.ignoredDatagrams
    memory = ____bindingPattern0.memory
    subsystem = ____bindingPattern0.subsystem
    weir = ____bindingPattern0.weir
    local block = label("subsystem", subsystem)
    local ____memory_result_0 = memory()
    local free = ____memory_result_0.free
    local size = ____memory_result_0.size
    addSample(
        samples,
        "info",
        label("version", version),
        1
    )
    addSample(samples, "workers", block, workers)
    addSample(samples, "memory", block, size)
    addSample(samples, "memoryFree", block, free)
    addSample(
        samples,
        "rejected",
        block,
        ignoredDatagrams()
    )
    local ____weir_certificates_1 = weir.certificates
    local followed = ____weir_certificates_1.followed
    local tools = ____weir_certificates_1.tools
    for ____, ____value in ipairs(followed) do
        local files = ____value.files
        local pair = ____value.pair
        if pair ~= nil then
            addSample(
                samples,
                "certificate",
                label("file", files.certificate),
                tools.certificates.secondsLeft(pair)
            )
        end
    end
end
--- An answer with records is `noerror`, as is one that only leads on to another name.
local function rcodeOf(result)
    return (result == "records" or result == "alias") and "noerror" or result
end
local function addNameservers(samples, ____bindingPattern0)
    local weir
    weir = ____bindingPattern0.weir
    local counts = {}
    local all = {}
    readReplies(
        weir.store,
        function(nameserver, result, count)
            local server = label("nameserver", nameserver)
            if result == "truncated" then
                addSample(samples, "truncations", server, count)
                return
            end
            local labels = (server .. ",") .. label(
                "rcode",
                rcodeOf(result)
            )
            if not (counts[labels] ~= nil) then
                all[#all + 1] = labels
            end
            counts[labels] = (counts[labels] or 0) + count
        end
    )
    for ____, labels in ipairs(all) do
        addSample(samples, "replies", labels, counts[labels])
    end
end
--- `/metrics`: everything that is counted, in Prometheus' text format.
local function metrics(view)
    local ____view_2 = view
    local clock = ____view_2.clock
    local companion = ____view_2.companion
    local isAlive = ____view_2.isAlive
    local sleep = ____view_2.sleep
    local weir = ____view_2.weir
    local ____weir_3 = weir
    local balancers = ____weir_3.balancers
    local configuration = ____weir_3.configuration
    local lines = ____weir_3.lines
    local store = ____weir_3.store
    local samples = newSamples()
    local gauges = gaugesOf(store, isAlive)
    addProcess(samples, view, gauges.workers)
    addNameservers(samples, view)
    local read = 0
    for ____, ____value in ipairs(configuration.services) do
        local key = ____value.key
        local ____lines_key_4 = lines[key]
        local queue = ____lines_key_4.queue
        local hasPeers = configuration.metrics_peers
        addService(
            samples,
            {
                store = store,
                balancer = balancers[key],
                queue = queue,
                gauges = gauges,
                hasPeers = hasPeers,
                now = clock()
            }
        )
        read = read + 1
        if read % SERVICES_AT_ONCE == 0 then
            sleep(PAUSE_SECONDS)
        end
    end
    local own = exposition(samples)
    local other = companion and companion("/metrics")
    local body = (other and other.status) == 200 and merged(own, other.body) or own
    return {status = 200, type = CONTENT_TYPE, body = body}
end
____exports.metrics = metrics
return ____exports
