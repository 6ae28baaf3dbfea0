local ____exports = {}
local ____network = require("weir.config.network")
local alwaysDenied = ____network.alwaysDenied
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
local function isAllowed(filter, address)
    if anyContains(alwaysDenied, address) or anyContains(filter.deny, address) then
        return false
    end
    return #filter.allow == 0 or anyContains(filter.allow, address)
end
--- The endpoints in an answer to an A or AAAA question, without repetitions, in the order of the answer.
local function endpointsOf(answer, port, filter)
    local endpoints = {}
    local known = {}
    for ____, record in ipairs(answer.records) do
        if record.type ~= "SRV" and not (known[record.address] ~= nil) then
            known[record.address] = true
            if isAllowed(filter, record.address) then
                endpoints[#endpoints + 1] = {
                    id = endpointId(record.address, port),
                    address = record.address,
                    port = port,
                    weight = 1,
                    priority = 0
                }
            end
        end
    end
    return endpoints
end
____exports.endpointsOf = endpointsOf
return ____exports
