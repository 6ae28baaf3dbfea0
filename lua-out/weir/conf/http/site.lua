local ____exports = {}
local ____listen = require("weir.conf.syntax.listen")
local socketsOf = ____listen.socketsOf
local ____port = require("weir.conf.http.port")
local portOf = ____port.portOf
--- The sites of all listeners, in the order of their first.
local function sitesOf(listeners, hasIPv6)
    local sites = {}
    local known = {}
    for ____, listener in ipairs(listeners) do
        local address = listener.address
        local host = listener.host
        local port = listener.port
        local id = (((address .. " ") .. tostring(port)) .. " ") .. host
        local site = known[id]
        if site == nil then
            local sockets = socketsOf(listener, hasIPv6)
            local added = {
                sockets = sockets,
                port = portOf(listener, listeners),
                host = host,
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
local function sharingOf(sites)
    local seen = {}
    local shared = {}
    local withDefault = {}
    local hasHosts = false
    for ____, ____value in ipairs(sites) do
        local host = ____value.host
        local sockets = ____value.sockets
        if host ~= "" then
            hasHosts = true
        end
        for ____, socket in ipairs(sockets) do
            if seen[socket] ~= nil then
                shared[socket] = true
            end
            seen[socket] = true
            if host == "" then
                withDefault[socket] = true
            end
        end
    end
    return {shared = shared, withDefault = withDefault, hasHosts = hasHosts}
end
____exports.sharingOf = sharingOf
____exports.sitesOf = sitesOf
return ____exports
