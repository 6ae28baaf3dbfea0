local ____exports = {}
local ____discovery = require("weir.discovery.discovery")
local discover = ____discovery.discover
local ____eligibility = require("weir.health.eligibility")
local eligiblePeers = ____eligibility.eligiblePeers
local ____service = require("weir.explain.service")
local explain = ____service.explain
local ____inquiries = require("weir.leader.inquiries")
local addQuestions = ____inquiries.addQuestions
local newInquiries = ____inquiries.newInquiries
local ____lookup = require("weir.leader.lookup")
local factFor = ____lookup.factFor
local lookUp = ____lookup.lookUp
local ____next_snapshot = require("weir.leader.next_snapshot")
local nextSnapshot = ____next_snapshot.nextSnapshot
local ____service_state = require("weir.leader.service_state")
local newServiceState = ____service_state.newServiceState
local ____reconcile = require("weir.pool.reconcile")
local reconcile = ____reconcile.reconcile
local ____client = require("weir.runtime.client")
local clientFor = ____client.clientFor
local hostsFirst = ____client.hostsFirst
local problemsOf = ____client.problemsOf
local ____entropy = require("weir.runtime.entropy")
local makeQueryIds = ____entropy.makeQueryIds
local ____files = require("weir.runtime.files")
local files = ____files.files
local ____peers = require("weir.explain.peers")
local explainedBy = ____peers.explainedBy
local ____output = require("weir.cli.output")
local complain = ____output.complain
local ____process = require("weir.cli.system.process")
local secondsNow = ____process.secondsNow
local ____transport = require("weir.cli.system.transport")
local blockingTransport = ____transport.blockingTransport
--- Tells its user what otherwise is logged.
local complaints = {error = complain, warn = complain, notice = complain}
--- A service of SRV records, or else of addresses, whose port is unknown.
local function isServiceName(name)
    return string.sub(name, 1, 1) == "_"
end
--- Does one thing after the other.
local function oneByOne(tasks)
    for ____, task in ipairs(tasks) do
        task()
    end
end
--- Asks DNS all that is to be asked about a service, once.
local function askOnce(rules, resolver)
    local ____rules_1 = rules
    local ____isServiceName_result_0
    if isServiceName(rules.name) then
        ____isServiceName_result_0 = nil
    else
        ____isServiceName_result_0 = 0
    end
    ____rules_1.port = ____isServiceName_result_0
    local tools = {resolver = resolver, clock = secondsNow, log = complaints, together = oneByOne}
    local service = newServiceState(
        rules,
        nil,
        0,
        secondsNow()
    )
    addQuestions(
        newInquiries(),
        service,
        tools
    )
    local discovery = service.discovery
    local inquiries = service.inquiries
    for ____, ____value in ipairs(discovery.sources) do
        local ____type = ____value.type
        lookUp(inquiries[____type], tools)
    end
    local now = secondsNow()
    for ____, source in ipairs(discovery.sources) do
        local ____inquiries_source_type_2 = inquiries[source.type]
        local lookup = ____inquiries_source_type_2.lookup
        discover(
            discovery,
            source.type,
            factFor({service = service, source = source}, lookup),
            now
        )
    end
    return service
end
--- Resolves as a Weir that starts now would.
local function resolverOf(options, parts)
    local ____options_3 = options
    local hosts_file = ____options_3.hosts_file
    local resolv_conf = ____options_3.resolv_conf
    local resolvConf = (files.read(resolv_conf)) or ""
    for ____, problem in ipairs(problemsOf(options, resolv_conf, resolvConf)) do
        complain(problem)
    end
    local hosts = (files.read(hosts_file))
    local client = clientFor(options, resolvConf, parts)
    return hostsFirst(
        hosts_file,
        function() return hosts end,
        function() return client end
    )
end
--- What a Weir that starts now would find behind a name.
local function lookUpOnce(rules, options)
    local ids, failure = makeQueryIds()
    if ids == nil then
        return nil, failure
    end
    local parts = {transport = blockingTransport, clock = secondsNow, ids = ids}
    local service = askOnce(
        rules,
        resolverOf(options, parts)
    )
    local now = secondsNow()
    local explanation = explain(service, now)
    explanation.protocol = nil
    for ____, question in ipairs(explanation.questions) do
        question.next_in_seconds = nil
    end
    local ____reconcile_7 = reconcile
    local ____temp_6 = {}
    local ____opt_4 = nextSnapshot(service, now)
    local peers = ____reconcile_7(____temp_6, ____opt_4 and ____opt_4.members or ({}))
    local explained = explainedBy(
        {
            peers = peers,
            eligible = eligiblePeers(peers, true)
        },
        explanation,
        now
    )
    for ____, peer in ipairs(explained.peers) do
        peer.use = nil
    end
    return explained, nil
end
____exports.lookUpOnce = lookUpOnce
return ____exports
