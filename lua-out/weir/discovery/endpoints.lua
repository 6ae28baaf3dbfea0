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
--- Gathers endpoints that the filter lets pass, each once; one that is known already passed, and stays the same object.
local function gather(known, filter)
    local endpoints = {}
    local taken = {}
    return {
        endpoints = endpoints,
        add = function(address, port, weight, priority)
            local id = endpointId(address, port)
            if taken[id] ~= nil then
                return
            end
            taken[id] = true
            local before = known[id]
            if (before and before.weight) == weight and before.priority == priority then
                endpoints[#endpoints + 1] = before
            elseif before ~= nil or isAllowed(filter, address) then
                endpoints[#endpoints + 1] = {
                    id = id,
                    address = address,
                    port = port,
                    weight = weight,
                    priority = priority
                }
            end
        end
    }
end
--- The endpoints in an answer to an A or AAAA question, in its order.
-- 
-- @param known those of the last answer by id
local function endpointsOf(answer, port, known, filter)
    local ____gather_result_2 = gather(known, filter)
    local endpoints = ____gather_result_2.endpoints
    local add = ____gather_result_2.add
    for ____, record in ipairs(answer.records) do
        if record.type ~= "SRV" then
            add(record.address, port, 1, 0)
        end
    end
    return endpoints
end
--- The endpoints in an answer to an SRV question: each record's port, weight and priority at each address of its target.
local function serviceEndpoints(answer, addressesOf, known, filter)
    local ____gather_result_3 = gather(known, filter)
    local endpoints = ____gather_result_3.endpoints
    local add = ____gather_result_3.add
    for ____, record in ipairs(answer.records) do
        if record.type == "SRV" then
            for ____, address in ipairs(addressesOf(record.target)) do
                add(address, record.port, record.weight, record.priority)
            end
        end
    end
    return endpoints
end
____exports.endpointsOf = endpointsOf
____exports.isAllowed = isAllowed
____exports.serviceEndpoints = serviceEndpoints
return ____exports
