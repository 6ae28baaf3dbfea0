local ____exports = {}
local isOfHttp
local ____protocol = require("weir.model.protocol")
local subsystemOf = ____protocol.subsystemOf
function isOfHttp(____bindingPattern0)
    local protocol
    protocol = ____bindingPattern0.protocol
    return subsystemOf(protocol) == "http"
end
local concat = table.concat
--- HTTP comes over TCP, and gRPC over HTTP.
local transports = {http = "tcp", grpc = "tcp", tcp = "tcp", udp = "udp"}
--- The sockets of nginx that a listener has.
local function socketsOf(____bindingPattern0)
    local protocol
    local port
    local address
    address = ____bindingPattern0.address
    port = ____bindingPattern0.port
    protocol = ____bindingPattern0.protocol
    local addresses = address == "" and ({"0.0.0.0", "::"}) or ({address})
    local sockets = {}
    for ____, one in ipairs(addresses) do
        sockets[#sockets + 1] = concat({transports[protocol], one, port}, " ")
    end
    return sockets
end
--- What a listener takes of the traffic of a socket.
local function claimOn(socket, ____bindingPattern0)
    local path
    local host
    host = ____bindingPattern0.host
    path = ____bindingPattern0.path
    return concat({socket, host, path}, " ")
end
local function newOwners()
    return {claims = {}, sockets = {}}
end
--- Whether nginx can tell the requests of both apart.
local function canShare(one, other)
    return one.protocol == other.protocol or isOfHttp(one) and isOfHttp(other)
end
--- Who takes the same requests, or another protocol's at the same port.
local function ownerOf(listener, ____bindingPattern0)
    local sockets
    local claims
    claims = ____bindingPattern0.claims
    sockets = ____bindingPattern0.sockets
    for ____, socket in ipairs(socketsOf(listener)) do
        local first = sockets[socket]
        if first ~= nil and not canShare(first.listener, listener) then
            return first.where
        end
        local owner = claims[claimOn(socket, listener)]
        if owner ~= nil then
            return owner
        end
    end
    return nil
end
local separations = {http = "host=... or path=...", grpc = "host=... or path=...", tcp = "host=...", udp = "another address"}
--- Adds a problem if another mapping takes the same requests, or both cannot be had at one port.
local function claim(listener, where, owners, problems)
    local ____listener_0 = listener
    local port = ____listener_0.port
    local protocol = ____listener_0.protocol
    local owner = ownerOf(listener, owners)
    if owner ~= nil then
        local what = ((("port " .. tostring(port)) .. " is taken by ") .. owner) .. " already"
        problems[#problems + 1] = {where = where, what = what, hint = "give one of them another port, " .. separations[protocol]}
        return
    end
    for ____, socket in ipairs(socketsOf(listener)) do
        local first = owners.sockets[socket]
        if first == nil then
            owners.sockets[socket] = {listener = listener, where = where}
        elseif first.listener.service.proxy_protocol ~= listener.service.proxy_protocol then
            local what = ("proxy_protocol is another than that of " .. first.where) .. " at the same port"
            problems[#problems + 1] = {where = where, what = what, hint = "write the same for both, or give one of them another port"}
            return
        end
        owners.claims[claimOn(socket, listener)] = where
    end
end
____exports.claim = claim
____exports.newOwners = newOwners
return ____exports
