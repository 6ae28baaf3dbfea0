local ____exports = {}
local ____discovery = require("weir.discovery.discovery")
local discover = ____discovery.discover
local ____eligibility = require("weir.health.eligibility")
local eligiblePeers = ____eligibility.eligiblePeers
local ____explanation = require("weir.keeper.explanation")
local explain = ____explanation.explain
local ____lookup = require("weir.keeper.lookup")
local lookUp = ____lookup.lookUp
local ____watch = require("weir.keeper.watch")
local newWatch = ____watch.newWatch
local nextSnapshot = ____watch.nextSnapshot
local ____reconcile = require("weir.pool.reconcile")
local reconcile = ____reconcile.reconcile
local ____client = require("weir.runtime.client")
local clientFor = ____client.clientFor
local ____entropy = require("weir.runtime.entropy")
local makeQueryIds = ____entropy.makeQueryIds
local ____explained = require("weir.status.explained")
local explainedBy = ____explained.explainedBy
local ____system = require("weir.cli.system")
local secondsNow = ____system.secondsNow
local ____transport = require("weir.cli.transport")
local blockingTransport = ____transport.blockingTransport
--- The text of a file; empty where it cannot be read.
local function textOf(path)
    local file = io.open(path, "r")
    local ____temp_0
    if file == nil then
        ____temp_0 = nil
    else
        ____temp_0 = file:read("*a")
    end
    local text = ____temp_0
    if file ~= nil then
        file:close()
    end
    return text or ""
end
--- A service of SRV records, or else of addresses, of which nobody said the port.
local function isServiceName(name)
    return string.sub(name, 1, 1) == "_"
end
--- Asks DNS all that is to be asked about a service, once.
local function watchOnce(service, resolver)
    local ____service_1 = service
    local allow = ____service_1.allow
    local connect_timeout = ____service_1.connect_timeout
    local deny = ____service_1.deny
    local family = ____service_1.family
    local hold = ____service_1.hold
    local hold_empty = ____service_1.hold_empty
    local key = ____service_1.key
    local max_stale = ____service_1.max_stale
    local name = ____service_1.name
    local refresh = ____service_1.refresh
    local ____isServiceName_result_2
    if isServiceName(name) then
        ____isServiceName_result_2 = nil
    else
        ____isServiceName_result_2 = 0
    end
    local port = ____isServiceName_result_2
    local watched = {
        key = key,
        name = name,
        port = port,
        refresh = refresh,
        connect_timeout = connect_timeout,
        family = family,
        hold = hold,
        hold_empty = hold_empty,
        max_stale = max_stale,
        allow = allow,
        deny = deny
    }
    local watch = newWatch(watched, nil, resolver, secondsNow)
    local facts = {}
    for ____, ____value in ipairs(watch.discovery.sources) do
        local ____type = ____value.type
        local ____, fact = lookUp(watch, ____type, {resolver = resolver, clock = secondsNow})
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
        clientFor(
            options,
            textOf(options.resolv_conf),
            parts
        )
    )
    local now = secondsNow()
    local explanation = explain(watch, now)
    for ____, question in ipairs(explanation.questions) do
        question.next_in_seconds = nil
    end
    local ____reconcile_6 = reconcile
    local ____temp_5 = {}
    local ____opt_3 = nextSnapshot(watch)
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
