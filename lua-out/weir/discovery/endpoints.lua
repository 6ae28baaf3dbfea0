local ____exports = {}
local ____network = require("weir.config.network")
local contains = ____network.contains
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
--- Whether a pool may hold the address.
local function isAllowed(filter, address)
    if anyContains(filter.deny, address) then
        return false
    end
    return #filter.allow == 0 or anyContains(filter.allow, address)
end
--- Gathers endpoints that the filter lets pass, each once.
local function gather(filter)
    local endpoints = {}
    local known = {}
    return {
        endpoints = endpoints,
        add = function(endpoint)
            if known[endpoint.id] ~= nil then
                return
            end
            known[endpoint.id] = true
            if isAllowed(filter, endpoint.address) then
                endpoints[#endpoints + 1] = endpoint
            end
        end
    }
end
local function newEndpoint(address, port, weight, priority)
    return {
        id = endpointId(address, port),
        address = address,
        port = port,
        weight = weight,
        priority = priority
    }
end
--- The endpoints in an answer to an A or AAAA question, in its order.
local function endpointsOf(answer, port, filter)
    local ____gather_result_0 = gather(filter)
    local endpoints = ____gather_result_0.endpoints
    local add = ____gather_result_0.add
    for ____, record in ipairs(answer.records) do
        if record.type ~= "SRV" then
            add(newEndpoint(record.address, port, 1, 0))
        end
    end
    return endpoints
end
--- The endpoints in an answer to an SRV question: each record's port, weight and priority at each address of its target.
local function serviceEndpoints(answer, addressesOf, filter)
    local ____gather_result_1 = gather(filter)
    local endpoints = ____gather_result_1.endpoints
    local add = ____gather_result_1.add
    for ____, record in ipairs(answer.records) do
        if record.type == "SRV" then
            for ____, address in ipairs(addressesOf(record.target)) do
                add(newEndpoint(address, record.port, record.weight, record.priority))
            end
        end
    end
    return endpoints
end
____exports.endpointsOf = endpointsOf
____exports.isAllowed = isAllowed
____exports.serviceEndpoints = serviceEndpoints
return ____exports
