local ____exports = {}
local ____client = require("weir.dns.client")
local makeClient = ____client.makeClient
local ____hosts = require("weir.dns.hosts")
local answerOfHosts = ____hosts.answerOfHosts
local parseHosts = ____hosts.parseHosts
local ____resolv_conf = require("weir.dns.resolv_conf")
local parseResolvConf = ____resolv_conf.parseResolvConf
--- Seconds to wait for a nameserver where neither the options nor resolv.conf say it.
local NAMESERVER_TIMEOUT = 0.5
--- A DNS client for what the options say, and where they say nothing, the text of a resolv.conf. Its `rotate` and `use-vc` are
-- about its own nameservers.
local function clientFor(options, resolvConf, ____bindingPattern0)
    local transport
    local ids
    local heard
    local clock
    clock = ____bindingPattern0.clock
    heard = ____bindingPattern0.heard
    ids = ____bindingPattern0.ids
    transport = ____bindingPattern0.transport
    local ____options_0 = options
    local nameserver_timeout = ____options_0.nameserver_timeout
    local nameservers = ____options_0.nameservers
    local ndots = ____options_0.ndots
    local search = ____options_0.search
    local system = parseResolvConf(resolvConf)
    local isTold = #nameservers > 0
    return makeClient({
        transport = transport,
        clock = clock,
        ids = ids,
        heard = heard,
        nameservers = isTold and nameservers or system.nameservers,
        nameserverTimeout = nameserver_timeout or system.timeout or NAMESERVER_TIMEOUT,
        attempts = system.attempts,
        rotates = not isTold and system.rotates,
        isStreamOnly = not isTold and system.isStreamOnly,
        search = search or system.search,
        ndots = ndots or system.ndots
    })
end
--- Whether resolv.conf says anything that the options do not.
local function needsResolvConf(____bindingPattern0)
    local search
    local ndots
    local nameservers
    nameservers = ____bindingPattern0.nameservers
    ndots = ____bindingPattern0.ndots
    search = ____bindingPattern0.search
    return #nameservers == 0 or search == nil or ndots == nil
end
--- What of a resolv.conf cannot be followed, a line for each.
local function problemsOf(____bindingPattern0, path, resolvConf)
    local nameservers
    nameservers = ____bindingPattern0.nameservers
    local problems = {}
    if #nameservers > 0 then
        return problems
    end
    for ____, address in ipairs(parseResolvConf(resolvConf).unusable) do
        problems[#problems + 1] = ((path .. ": cannot ask ") .. address) .. ", as nginx knows no zones"
    end
    return problems
end
--- Looks into a hosts file before it asks DNS, as every client of the C library does.
-- 
-- @param read its text now; a file that cannot be read is as an empty one
local function hostsFirst(path, read, client)
    local text = ""
    local hosts = parseHosts(text)
    return {
        resolve = function(name, ____type, trace)
            local found = read() or ""
            if found ~= text then
                text = found
                hosts = parseHosts(found)
            end
            return answerOfHosts(
                hosts,
                path,
                name,
                ____type,
                trace
            ) or client().resolve(name, ____type, trace)
        end,
        askNameservers = function(name, ____type) return client().askNameservers(name, ____type) end
    }
end
____exports.clientFor = clientFor
____exports.hostsFirst = hostsFirst
____exports.needsResolvConf = needsResolvConf
____exports.problemsOf = problemsOf
return ____exports
