local ____exports = {}
local ____client = require("weir.runtime.client")
local clientFor = ____client.clientFor
local ____clock = require("weir.runtime.clock")
local clock = ____clock.clock
local ____entropy = require("weir.runtime.entropy")
local makeQueryIds = ____entropy.makeQueryIds
local ____files = require("weir.runtime.files")
local files = ____files.files
local ____log = require("weir.runtime.log")
local nginxLog = ____log.nginxLog
local ____transport = require("weir.runtime.transport")
local makeTransport = ____transport.makeTransport
--- How often resolv.conf is looked at, in seconds: Docker and VPNs rewrite it while processes run.
local REREAD_SECONDS = 2
--- Counts the datagrams that claimed to be answers and were not.
local IGNORED = "dns_ignored"
--- The text of resolv.conf; nothing, and a line in the log, if it cannot be read.
local function read(path)
    local text, problem = files.read(path)
    if text == nil then
        nginxLog.warn(problem)
    end
    return text
end
local function queryIds()
    local ids, problem = makeQueryIds()
    if ids == nil then
        error("weir: " .. problem, 0)
    end
    return ids
end
--- A DNS client for what resolv.conf says, or in its place the options. It follows resolv.conf when that changes.
local function systemResolver(configuration, store)
    local ids = queryIds()
    local transport = makeTransport(function() return store.increment(IGNORED) end)
    local path = configuration.resolv_conf
    local text = read(path) or ""
    local function follow(resolvConf)
        return clientFor(configuration, resolvConf, {transport = transport, clock = clock, ids = ids})
    end
    local client = follow(text)
    local readAt = clock()
    local function current()
        local now = clock()
        if now - readAt < REREAD_SECONDS then
            return client
        end
        readAt = now
        local found = read(path)
        if found ~= nil and found ~= text then
            text = found
            client = follow(text)
            nginxLog.notice(path .. " has changed, and is followed")
        end
        return client
    end
    return {resolve = function(name, ____type, trace) return current().resolve(name, ____type, trace) end}
end
--- Datagrams of nameservers that were no answer to what had been asked, since the start.
local function ignoredDatagrams(store)
    return store.get(IGNORED) or 0
end
____exports.ignoredDatagrams = ignoredDatagrams
____exports.systemResolver = systemResolver
return ____exports
