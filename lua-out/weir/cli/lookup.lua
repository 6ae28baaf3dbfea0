local ____exports = {}
local ____discovery = require("weir.discovery.discovery")
local discover = ____discovery.discover
local ____eligibility = require("weir.health.eligibility")
local eligiblePeers = ____eligibility.eligiblePeers
local ____explain = require("weir.keeper.explain")
local explain = ____explain.explain
local ____lookup = require("weir.keeper.lookup")
local lookUp = ____lookup.lookUp
local ____next_snapshot = require("weir.keeper.next_snapshot")
local nextSnapshot = ____next_snapshot.nextSnapshot
local ____watch = require("weir.keeper.watch")
local newWatch = ____watch.newWatch
local ____reconcile = require("weir.pool.reconcile")
local reconcile = ____reconcile.reconcile
local ____client = require("weir.runtime.client")
local clientFor = ____client.clientFor
local ____entropy = require("weir.runtime.entropy")
local makeQueryIds = ____entropy.makeQueryIds
local ____files = require("weir.runtime.files")
local readFile = ____files.readFile
local ____explained = require("weir.status.explained")
local explainedBy = ____explained.explainedBy
local ____output = require("weir.cli.output")
local complain = ____output.complain
local ____system = require("weir.cli.system")
local secondsNow = ____system.secondsNow
local ____transport = require("weir.cli.transport")
local blockingTransport = ____transport.blockingTransport
--- Tells its user what otherwise is logged.
local complaints = {error = complain, warn = complain, notice = complain}
--- A service of SRV records, or else of addresses, of which nobody said the port.
local function isServiceName(name)
    return string.sub(name, 1, 1) == "_"
end
--- Asks DNS all that is to be asked about a service, once.
local function watchOnce(service, resolver)
    local ____service_1 = service
    local ____isServiceName_result_0
    if isServiceName(service.name) then
        ____isServiceName_result_0 = nil
    else
        ____isServiceName_result_0 = 0
    end
    ____service_1.port = ____isServiceName_result_0
    local watch = newWatch(service, nil, resolver, secondsNow)
    local facts = {}
    for ____, source in ipairs(watch.discovery.sources) do
        local ____, fact = lookUp(watch, source, {resolver = resolver, clock = secondsNow, log = complaints})
        facts[#facts + 1] = fact
    end
    local now = secondsNow()
    for index = 0, #facts - 1 do
        discover(watch.discovery, watch.discovery.sources[index + 1].type, facts[index + 1], now)
    end
    return watch
end
--- What a Weir that starts now would find behind a name.
local function lookUpOnce(service, options)
    local ids, failure = makeQueryIds()
    if ids == nil then
        return nil, failure
    end
    local parts = {transport = blockingTransport, clock = secondsNow, ids = ids}
    local watch = watchOnce(
        service,
        clientFor(options, (readFile(options.resolv_conf)) or "", parts)
    )
    local now = secondsNow()
    local explanation = explain(watch, now)
    for ____, question in ipairs(explanation.questions) do
        question.next_in_seconds = nil
    end
    local ____reconcile_5 = reconcile
    local ____temp_4 = {}
    local ____opt_2 = nextSnapshot(watch)
    local peers = ____reconcile_5(____temp_4, ____opt_2 and ____opt_2.members or ({}))
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
