local ____exports = {}
local ____listen = require("weir.conf.syntax.listen")
local socketsOf = ____listen.socketsOf
local ____port = require("weir.conf.http.port")
local portOf = ____port.portOf
local any = {""}
--- The hosts of all ports, in the order of their first listener.
local function placesOf(listeners)
    local places = {}
    local known = {}
    for index = 1, #listeners do
        local listener = listeners[index]
        for ____, host in ipairs(#listener.host == 0 and any or listener.host) do
            local where = (((listener.address .. " ") .. tostring(listener.port)) .. " ") .. host
            local place = known[where] or ({host = host, listeners = {}, id = host == "" and "any" or ""})
            if not (known[where] ~= nil) then
                places[#places + 1] = place
            end
            known[where] = place
            local ____place_listeners_0 = place.listeners
            ____place_listeners_0[#____place_listeners_0 + 1] = listener
            place.id = (place.id .. " ") .. tostring(index)
        end
    end
    return places
end
--- The sites of all listeners, in the order of their first. Hosts with the same listeners share one.
local function sitesOf(listeners, hasIPv6)
    local sites = {}
    local known = {}
    for ____, ____value in ipairs(placesOf(listeners)) do
        local host = ____value.host
        local id = ____value.id
        local own = ____value.listeners
        local first = own[1]
        local sockets = socketsOf(first, hasIPv6)
        local site = known[id] or ({
            sockets = sockets,
            port = portOf(first, listeners),
            hosts = {},
            listeners = own
        })
        if not (known[id] ~= nil) then
            sites[#sites + 1] = site
        end
        known[id] = site
        if host ~= "" then
            local ____site_hosts_1 = site.hosts
            ____site_hosts_1[#____site_hosts_1 + 1] = host
        end
    end
    return sites
end
local function sharingOf(sites)
    local seen = {}
    local shared = {}
    local withDefault = {}
    local hasHosts = false
    local first = {}
    for ____, site in ipairs(sites) do
        local hosts = site.hosts
        local sockets = site.sockets
        if #hosts > 0 then
            hasHosts = true
        end
        for ____, socket in ipairs(sockets) do
            if seen[socket] ~= nil then
                shared[socket] = true
            else
                first[socket] = site
            end
            seen[socket] = true
            if #hosts == 0 then
                withDefault[socket] = true
            end
        end
    end
    return {shared = shared, withDefault = withDefault, first = first, hasHosts = hasHosts}
end
____exports.sharingOf = sharingOf
____exports.sitesOf = sitesOf
return ____exports
