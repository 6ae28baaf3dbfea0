local ____exports = {}
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
local function hasCalls(____bindingPattern0)
    local listeners
    listeners = ____bindingPattern0.listeners
    for ____, ____value in ipairs(listeners) do
        local protocol = ____value.protocol
        if protocol == "grpc" then
            return true
        end
    end
    return false
end
local function sharingOf(sites)
    local seen = {}
    local shared = {}
    local withDefault = {}
    local ofCalls = {}
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
            if hasCalls(site) then
                ofCalls[socket] = true
            end
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
    return {shared = shared, withoutDefault = withoutDefault, hasHosts = hasHosts, ofCalls = ofCalls}
end
____exports.sharingOf = sharingOf
____exports.sitesOf = sitesOf
return ____exports
