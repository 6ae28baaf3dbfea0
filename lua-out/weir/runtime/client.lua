local ____exports = {}
local ____client = require("weir.dns.client")
local makeClient = ____client.makeClient
local ____resolv_conf = require("weir.dns.resolv_conf")
local parseResolvConf = ____resolv_conf.parseResolvConf
--- A DNS client for what the options say, and where they say nothing, the text of a resolv.conf.
local function clientFor(options, resolvConf, ____bindingPattern0)
    local ids
    local clock
    local transport
    transport = ____bindingPattern0.transport
    clock = ____bindingPattern0.clock
    ids = ____bindingPattern0.ids
    local ____options_0 = options
    local nameservers = ____options_0.nameservers
    local nameserver_timeout = ____options_0.nameserver_timeout
    local ndots = ____options_0.ndots
    local search = ____options_0.search
    local system = parseResolvConf(resolvConf)
    return makeClient({
        transport = transport,
        clock = clock,
        ids = ids,
        nameservers = #nameservers > 0 and nameservers or system.nameservers,
        nameserverTimeout = nameserver_timeout,
        search = search or system.search,
        ndots = ndots or system.ndots
    })
end
____exports.clientFor = clientFor
return ____exports
