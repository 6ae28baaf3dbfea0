local ____exports = {}
local function isIPv6(address)
    local colon = string.match(address, ":")
    return colon ~= nil
end
--- An address as nginx, sockets and URLs want it beside a port: IPv6 in brackets.
local function bracketed(address)
    return isIPv6(address) and ("[" .. address) .. "]" or address
end
local function endpointId(address, port)
    return (bracketed(address) .. ":") .. tostring(port)
end
____exports.bracketed = bracketed
____exports.endpointId = endpointId
____exports.isIPv6 = isIPv6
return ____exports
