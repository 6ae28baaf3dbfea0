local ____exports = {}
local ____endpoint = require("weir.model.endpoint")
local bracketed = ____endpoint.bracketed
--- One socket for each address, one for each family where the mapping has no address.
local function socketsOf(listener, hasIPv6)
    if listener.address == "" and hasIPv6 then
        return {
            tostring(listener.port),
            "[::]:" .. tostring(listener.port)
        }
    end
    if listener.address == "" or listener.address == "0.0.0.0" then
        return {tostring(listener.port)}
    end
    return {(bracketed(listener.address) .. ":") .. tostring(listener.port)}
end
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
--- Each socket once, as its address, a blank and its port.
local function listensOf(sites)
    local listens = {}
    local known = {}
    for ____, ____value in ipairs(sites) do
        local sockets = ____value.sockets
        for ____, socket in ipairs(sockets) do
            local address, port = string.match(socket, "^%[?(.-)%]?:?(%d+)$")
            if not (known[socket] ~= nil) then
                listens[#listens + 1] = ((address == "" and "0.0.0.0" or address) .. " ") .. port
            end
            known[socket] = true
        end
    end
    return listens
end
local function sharingOf(sites)
    local seen = {}
    local shared = {}
    local withDefault = {}
    local order = {}
    local hasHosts = false
    for ____, site in ipairs(sites) do
        if site.host ~= "" then
            hasHosts = true
        end
        for ____, socket in ipairs(site.sockets) do
            if seen[socket] ~= nil then
                shared[socket] = true
            else
                order[#order + 1] = socket
            end
            seen[socket] = true
            if site.host == "" then
                withDefault[socket] = true
            end
        end
    end
    local withoutDefault = {}
    for ____, socket in ipairs(order) do
        if not (withDefault[socket] ~= nil) then
            withoutDefault[#withoutDefault + 1] = socket
        end
    end
    return {shared = shared, withoutDefault = withoutDefault, hasHosts = hasHosts}
end
____exports.listensOf = listensOf
____exports.sharingOf = sharingOf
____exports.sitesOf = sitesOf
return ____exports
