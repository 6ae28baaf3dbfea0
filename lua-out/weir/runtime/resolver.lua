local ____exports = {}
local ____client = require("weir.dns.client")
local makeClient = ____client.makeClient
local ____resolv_conf = require("weir.dns.resolv_conf")
local parseResolvConf = ____resolv_conf.parseResolvConf
local ____entropy = require("weir.runtime.entropy")
local makeQueryIds = ____entropy.makeQueryIds
local ____transport = require("weir.runtime.transport")
local makeTransport = ____transport.makeTransport
--- Counts the datagrams that claimed to be answers and were not.
local IGNORED = "dns_ignored"
local function readResolvConf(path)
    local file, problem = io.open(path, "r")
    if file == nil then
        ngx.log(
            ngx.WARN,
            "weir: could not read ",
            path,
            ": ",
            problem
        )
        return parseResolvConf("")
    end
    local text = file:read("*a")
    file:close()
    return parseResolvConf(text or "")
end
--- A DNS client for what resolv.conf says, or in its place the options.
local function systemResolver(configuration, store)
    local ____configuration_0 = configuration
    local nameservers = ____configuration_0.nameservers
    local nameserver_timeout = ____configuration_0.nameserver_timeout
    local ndots = ____configuration_0.ndots
    local resolv_conf = ____configuration_0.resolv_conf
    local search = ____configuration_0.search
    local system = readResolvConf(resolv_conf)
    local ids, problem = makeQueryIds()
    if ids == nil then
        error("weir: " .. problem, 0)
    end
    return makeClient({
        transport = makeTransport(function() return store.increment(IGNORED) end),
        clock = ngx.now,
        ids = ids,
        nameservers = #nameservers > 0 and nameservers or system.nameservers,
        nameserverTimeout = nameserver_timeout,
        search = search or system.search,
        ndots = ndots or system.ndots
    })
end
--- Datagrams of nameservers that were no answer to what had been asked, since the start.
local function ignoredDatagrams(store)
    return store.get(IGNORED) or 0
end
____exports.ignoredDatagrams = ignoredDatagrams
____exports.systemResolver = systemResolver
return ____exports
