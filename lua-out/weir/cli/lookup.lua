local ____exports = {}
local ____discovery = require("weir.discovery.discovery")
local discover = ____discovery.discover
local ____eligibility = require("weir.health.eligibility")
local eligiblePeers = ____eligibility.eligiblePeers
local ____service = require("weir.explain.service")
local explain = ____service.explain
local ____lookup = require("weir.leader.lookup")
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
    local service = newServiceState(rules, nil, resolver, secondsNow)
    local facts = {}
    for ____, source in ipairs(service.discovery.sources) do
        local ____, fact = lookUp(service, source, {resolver = resolver, clock = secondsNow, log = complaints})
        facts[#facts + 1] = fact
    end
    local now = secondsNow()
    for index = 0, #facts - 1 do
        discover(service.discovery, service.discovery.sources[index + 1].type, facts[index + 1], now)
    end
    return service
end
--- Resolves as a Weir that starts now would.
local function resolverOf(options, parts)
    local ____options_2 = options
    local hosts_file = ____options_2.hosts_file
    local resolv_conf = ____options_2.resolv_conf
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
    for ____, question in ipairs(explanation.questions) do
        question.next_in_seconds = nil
    end
    local ____reconcile_6 = reconcile
    local ____temp_5 = {}
    local ____opt_3 = nextSnapshot(service)
    local peers = ____reconcile_6(____temp_5, ____opt_3 and ____opt_3.members or ({}))
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
