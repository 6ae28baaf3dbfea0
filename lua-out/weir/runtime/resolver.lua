local ____exports = {}
local ____client = require("weir.runtime.client")
local clientFor = ____client.clientFor
local hostsFirst = ____client.hostsFirst
local needsResolvConf = ____client.needsResolvConf
local problemsOf = ____client.problemsOf
local ____clock = require("weir.runtime.clock")
local clock = ____clock.clock
local ____entropy = require("weir.runtime.entropy")
local makeQueryIds = ____entropy.makeQueryIds
local ____files = require("weir.runtime.files")
local files = ____files.files
local ____followed_file = require("weir.runtime.followed_file")
local followFile = ____followed_file.followFile
local ____log = require("weir.runtime.log")
local nginxLog = ____log.nginxLog
local ____transport = require("weir.runtime.transport")
local makeTransport = ____transport.makeTransport
--- Counts the datagrams that claimed to be answers and were not.
local IGNORED = "dns_ignored"
local function nowhere()
    return nil
end
local function queryIds()
    local ids, problem = makeQueryIds()
    if ids == nil then
        error("weir: " .. problem, 0)
    end
    return ids
end
--- A client for a resolv.conf, which gives way to another when that changes. One that is gone counts on.
local function followingClient(configuration, store, ____bindingPattern0)
    local replied
    replied = ____bindingPattern0.replied
    local ids = queryIds()
    local transport = makeTransport(function() return store.increment(IGNORED, 1) end)
    local path = configuration.resolv_conf
    local isNeeded = needsResolvConf(configuration)
    local read = followFile(path, files, clock, isNeeded and nginxLog.warn or nowhere)
    local function follow(resolvConf)
        for ____, problem in ipairs(problemsOf(configuration, path, resolvConf)) do
            nginxLog.warn(problem)
        end
        return clientFor(configuration, resolvConf, {transport = transport, clock = clock, ids = ids, heard = replied})
    end
    local text = read() or ""
    local client = follow(text)
    return function()
        local found = read()
        if found ~= nil and found ~= text then
            text = found
            client = follow(text)
            nginxLog.notice(path .. " has changed, and is followed")
        end
        return client
    end
end
--- Resolves names by the hosts file, and else by DNS, as resolv.conf says, or in its place the options. It follows both files
-- when they change.
local function systemResolver(configuration, store, counted)
    local path = configuration.hosts_file
    return hostsFirst(
        path,
        followFile(path, files, clock, nowhere),
        followingClient(configuration, store, counted)
    )
end
--- Datagrams of nameservers that were no answer to what had been asked, since the start.
local function ignoredDatagrams(store)
    return store.get(IGNORED) or 0
end
____exports.ignoredDatagrams = ignoredDatagrams
____exports.systemResolver = systemResolver
return ____exports
