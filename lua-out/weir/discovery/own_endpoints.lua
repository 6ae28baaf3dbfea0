local ____exports = {}
local ____endpoint = require("weir.model.endpoint")
local endpointId = ____endpoint.endpointId
local isIPv6 = ____endpoint.isIPv6
--- All of 127.0.0.0/8 is the machine's own.
local loopback = "127."
---
-- @param listens addresses, each with a blank and its port; `0.0.0.0` and `::` stand for all local ones of their family
-- @param local the addresses of this machine
local function ownEndpoints(listens, ____local)
    local own = {}
    for ____, listen in ipairs(listens) do
        local address, digits = string.match(listen, "^(%S+) (%d+)$")
        local port = tonumber(digits)
        if address ~= nil and port ~= nil then
            own[endpointId(address, port)] = true
            if address == "0.0.0.0" then
                own[(loopback .. "*:") .. tostring(port)] = true
            end
            for ____, one in ipairs(____local) do
                if address == (isIPv6(one) and "::" or "0.0.0.0") then
                    own[endpointId(one, port)] = true
                end
            end
        end
    end
    return own
end
--- Whether Weir itself listens there.
local function isOwn(own, address, port)
    if own[endpointId(address, port)] ~= nil then
        return true
    end
    return string.sub(address, 1, #loopback) == loopback and own[(loopback .. "*:") .. tostring(port)] ~= nil
end
____exports.isOwn = isOwn
____exports.ownEndpoints = ownEndpoints
return ____exports
