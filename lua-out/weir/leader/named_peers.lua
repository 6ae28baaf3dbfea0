local ____exports = {}
local ____address = require("weir.config.types.address")
local canonicalAddress = ____address.canonicalAddress
local ____endpoint = require("weir.model.endpoint")
local bracketed = ____endpoint.bracketed
local endpointId = ____endpoint.endpointId
--- Whether an endpoint's id is what somebody wrote: an address and port, or an address for all its ports.
local function isMeant(id, written)
    local address, port = string.match(written, "^%[?(.-)%]?:(%d+)$")
    local withPort = canonicalAddress(address or "")
    if withPort ~= nil and endpointId(
        withPort,
        tonumber(port)
    ) == id then
        return true
    end
    local bare = string.match(written, "^%[?(.-)%]?$")
    local alone = canonicalAddress(bare or "")
    if alone == nil then
        return false
    end
    local start = bracketed(alone) .. ":"
    return string.sub(id, 1, #start) == start
end
--- The ids of all peers that a service has, or is to know when they come back.
local function knownPeers(____bindingPattern0)
    local drains
    local discovery
    discovery = ____bindingPattern0.discovery
    drains = ____bindingPattern0.drains
    local ids = {}
    local known = {}
    for ____, ____value in ipairs(discovery.membership.endpoints) do
        local id = ____value.id
        if not (known[id] ~= nil) then
            ids[#ids + 1] = id
        end
        known[id] = true
    end
    for id in pairs(drains) do
        if not (known[id] ~= nil) then
            ids[#ids + 1] = id
        end
    end
    return ids
end
--- The ids of the peers that somebody means, with those that are other addresses of the same containers: a container is drained, and
-- not one of its addresses.
-- 
-- @param others ids of endpoints that get nothing, with the id at which their container is reached
local function peersMeant(service, written, others)
    local ids = {}
    local taken = {}
    local function take(id)
        if id ~= nil and not (taken[id] ~= nil) then
            taken[id] = true
            ids[#ids + 1] = id
        end
    end
    for ____, id in ipairs(knownPeers(service)) do
        if isMeant(id, written) then
            take(id)
            take(others[id])
            for other, reached in pairs(others) do
                if reached == id then
                    take(other)
                end
            end
        end
    end
    return ids
end
____exports.knownPeers = knownPeers
____exports.peersMeant = peersMeant
return ____exports
