local ____exports = {}
local ____tls_ports = require("weir.config.tls_ports")
local tlsPortOf = ____tls_ports.tlsPortOf
local ____listen = require("weir.conf.syntax.listen")
local socketsOf = ____listen.socketsOf
--- The sites of all listeners, in the order of their first.
local function sitesOf(listeners, hasIPv6)
    local sites = {}
    local known = {}
    for ____, listener in ipairs(listeners) do
        local id = (((listener.address .. " ") .. tostring(listener.port)) .. " ") .. listener.host
        local site = known[id]
        if site == nil then
            local added = {
                sockets = socketsOf(listener, hasIPv6),
                host = listener.host,
                tls = tlsPortOf(listener, listeners),
                listeners = {listener}
            }
            sites[#sites + 1] = added
            known[id] = added
        else
            local ____site_listeners_0 = site.listeners
            ____site_listeners_0[#____site_listeners_0 + 1] = listener
        end
    end
    return sites
end
--- Ports without TLS are one, as nothing else is said there.
local function portsWithoutDefault(sites, withDefault)
    local ports = {}
    local byKey = {}
    local known = {}
    for ____, ____value in ipairs(sites) do
        local sockets = ____value.sockets
        local tls = ____value.tls
        for ____, socket in ipairs(sockets) do
            if not (withDefault[socket] ~= nil) and not (known[socket] ~= nil) then
                known[socket] = true
                local key = tls and tls.key or ""
                local port = byKey[key] or ({sockets = {}, tls = tls})
                if not (byKey[key] ~= nil) then
                    ports[#ports + 1] = port
                end
                byKey[key] = port
                local ____port_sockets_3 = port.sockets
                ____port_sockets_3[#____port_sockets_3 + 1] = socket
            end
        end
    end
    return ports
end
local function sharingOf(sites)
    local seen = {}
    local shared = {}
    local withDefault = {}
    local hasHosts = false
    for ____, site in ipairs(sites) do
        if site.host ~= "" then
            hasHosts = true
        end
        for ____, socket in ipairs(site.sockets) do
            if seen[socket] ~= nil then
                shared[socket] = true
            end
            seen[socket] = true
            if site.host == "" then
                withDefault[socket] = true
            end
        end
    end
    return {
        shared = shared,
        withoutDefault = portsWithoutDefault(sites, withDefault),
        hasHosts = hasHosts
    }
end
____exports.sharingOf = sharingOf
____exports.sitesOf = sitesOf
return ____exports
