local ____exports = {}
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
local indent = ____lines.indent
local ____acme_challenge = require("weir.conf.http.acme_challenge")
local acmeChallenge = ____acme_challenge.acmeChallenge
local ____header_too_large = require("weir.conf.http.header_too_large")
local headerTooLarge = ____header_too_large.headerTooLarge
local ____port = require("weir.conf.http.port")
local idOf = ____port.idOf
local portLines = ____port.portLines
local ____unmapped = require("weir.conf.http.unmapped")
local unmapped = ____unmapped.unmapped
--- The sockets whose sites are all for some host, in the order of the sites.
local function unclaimedBy(sites, ____bindingPattern0)
    local withDefault
    withDefault = ____bindingPattern0.withDefault
    local all = {}
    local byPort = {}
    local known = {}
    for ____, ____value in ipairs(sites) do
        local port = ____value.port
        local sockets = ____value.sockets
        for ____, socket in ipairs(sockets) do
            if not (withDefault[socket] ~= nil) and not (known[socket] ~= nil) then
                known[socket] = true
                local unclaimed = byPort[idOf(port)] or ({port = port, sockets = {}})
                if not (byPort[idOf(port)] ~= nil) then
                    all[#all + 1] = unclaimed
                end
                byPort[idOf(port)] = unclaimed
                local ____unclaimed_sockets_0 = unclaimed.sockets
                ____unclaimed_sockets_0[#____unclaimed_sockets_0 + 1] = socket
            end
        end
    end
    return all
end
local function defaultServer(____bindingPattern0, configuration, host)
    local sockets
    local port
    port = ____bindingPattern0.port
    sockets = ____bindingPattern0.sockets
    local lines = {"server {"}
    indent(
        lines,
        portLines(
            sockets,
            port,
            host,
            function() return true end,
            function() return false end
        )
    )
    indent(
        lines,
        acmeChallenge(configuration, port)
    )
    indent(
        lines,
        unmapped(port, configuration)
    )
    indent(
        lines,
        headerTooLarge(configuration)
    )
    lines[#lines + 1] = "}"
    return lines
end
--- The servers of requests for a host that no mapping is for, each with an empty line before it.
local function defaultServers(sites, sharing, configuration, host)
    local lines = {}
    for ____, unclaimed in ipairs(unclaimedBy(sites, sharing)) do
        lines[#lines + 1] = ""
        append(
            lines,
            defaultServer(unclaimed, configuration, host)
        )
    end
    return lines
end
____exports.defaultServers = defaultServers
return ____exports
