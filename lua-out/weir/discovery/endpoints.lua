local ____exports = {}
local ____network = require("weir.config.types.network")
local contains = ____network.contains
local reachesInto = ____network.reachesInto
local ____own_endpoints = require("weir.discovery.own_endpoints")
local isOwn = ____own_endpoints.isOwn
local ____endpoint = require("weir.model.endpoint")
local endpointId = ____endpoint.endpointId
local function anyContains(networks, address)
    for ____, network in ipairs(networks) do
        if contains(network, address) then
            return true
        end
    end
    return false
end
--- Whether a pool may hold the address, with the port.
local function isAllowed(filter, address, port)
    if filter.own ~= nil and isOwn(filter.own, address, port) then
        return false
    end
    if reachesInto(filter.deny, address) then
        return false
    end
    return #filter.allow == 0 or anyContains(filter.allow, address)
end
--- A known endpoint, if an answer says the same of it again; it stays the same object and has passed the filter.
local function again(before, weight, priority, target)
    local isSame = (before and before.weight) == weight and before.priority == priority and before.target == target
    return isSame and before or nil
end
--- The endpoints in an answer to an A or AAAA question, each once, in its order.
-- 
-- @param known those of the last answer by address
local function endpointsOf(answer, port, known, filter)
    local endpoints = {}
    local taken = {}
    for ____, ____value in ipairs(answer.records) do
        local address = ____value.address
        if not (taken[address] ~= nil) then
            taken[address] = true
            local before = again(known[address], 1, 0, "")
            if before ~= nil then
                endpoints[#endpoints + 1] = before
            elseif isAllowed(filter, address, port) then
                endpoints[#endpoints + 1] = {
                    id = endpointId(address, port),
                    address = address,
                    port = port,
                    weight = 1,
                    priority = 0,
                    target = ""
                }
            end
        end
    end
    return endpoints
end
--- The endpoints in an answer to an SRV question: each record's port, weight and priority at each address of its target.
-- 
-- @param known those of the last answer by id
local function serviceEndpoints(answer, addressesOf, known, filter)
    local endpoints = {}
    local taken = {}
    for ____, ____value in ipairs(answer.records) do
        local port = ____value.port
        local priority = ____value.priority
        local target = ____value.target
        local weight = ____value.weight
        for ____, address in ipairs(addressesOf(target)) do
            local id = endpointId(address, port)
            if not (taken[id] ~= nil) then
                taken[id] = true
                local before = again(known[id], weight, priority, target)
                if before ~= nil then
                    endpoints[#endpoints + 1] = before
                elseif isAllowed(filter, address, port) then
                    endpoints[#endpoints + 1] = {
                        id = id,
                        address = address,
                        port = port,
                        weight = weight,
                        priority = priority,
                        target = target
                    }
                end
            end
        end
    end
    return endpoints
end
____exports.endpointsOf = endpointsOf
____exports.isAllowed = isAllowed
____exports.serviceEndpoints = serviceEndpoints
return ____exports
