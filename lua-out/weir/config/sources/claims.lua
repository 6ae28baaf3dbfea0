local ____exports = {}
local isOfHttp
local ____protocol = require("weir.model.protocol")
local subsystemOf = ____protocol.subsystemOf
local ____peer_tls = require("weir.config.peer_tls")
local isOverTls = ____peer_tls.isOverTls
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
    local http3
    local address
    address = ____bindingPattern0.address
    http3 = ____bindingPattern0.http3
    port = ____bindingPattern0.port
    protocol = ____bindingPattern0.protocol
    local addresses = address == "" and ({"0.0.0.0", "::"}) or ({address})
    local sockets = {}
    for ____, one in ipairs(addresses) do
        sockets[#sockets + 1] = concat({transports[protocol], one, port}, " ")
        if http3 then
            sockets[#sockets + 1] = concat({transports.udp, one, port}, " ")
        end
    end
    return sockets
end
--- What nginx does in one way for all that comes to a socket.
local common = {http = {"proxy_protocol"}, grpc = {"proxy_protocol"}, tcp = {"proxy_protocol", "client_connections"}, udp = {}}
--- The option in which two listeners of a socket differ though they cannot.
local function differenceOf(one, other)
    for ____, option in ipairs(common[one.protocol]) do
        if one[option] ~= other[option] then
            return option
        end
    end
    return one.protocol == "tcp" and one.service.peer_tls ~= other.service.peer_tls and "peer_tls" or nil
end
--- What a listener takes of the traffic of a socket: a path of each of its hosts, or of any.
local function claimsOn(socket, ____bindingPattern0)
    local path
    local host
    host = ____bindingPattern0.host
    path = ____bindingPattern0.path
    if #host == 0 then
        return {concat({socket, "", path}, " ")}
    end
    local claims = {}
    for ____, name in ipairs(host) do
        claims[#claims + 1] = concat({socket, name, path}, " ")
    end
    return claims
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
        for ____, one in ipairs(claimsOn(socket, listener)) do
            local owner = claims[one]
            if owner ~= nil then
                return owner
            end
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
    if protocol == "tcp" and #listener.host > 0 and isOverTls(listener.service) then
        local what = "peer_tls does not go with host=... of TCP, whose clients speak TLS with the peers themselves"
        problems[#problems + 1] = {where = where, what = what, hint = "leave one of them out"}
        return
    end
    if protocol == "tcp" and #listener.host > 0 and #listener.tls > 0 then
        local what = "tls does not go with host=... of TCP, by which TLS goes on as it is"
        problems[#problems + 1] = {where = where, what = what, hint = "leave one of them out"}
        return
    end
    for ____, socket in ipairs(socketsOf(listener)) do
        local first = owners.sockets[socket]
        local ____temp_1
        if first == nil then
            ____temp_1 = nil
        else
            ____temp_1 = differenceOf(first.listener, listener)
        end
        local difference = ____temp_1
        if first == nil then
            owners.sockets[socket] = {listener = listener, where = where}
        elseif difference ~= nil then
            local what = ((difference .. " is another than that of ") .. first.where) .. " at the same port"
            problems[#problems + 1] = {where = where, what = what, hint = "write the same for both, or give one of them another port"}
            return
        end
        for ____, one in ipairs(claimsOn(socket, listener)) do
            owners.claims[one] = where
        end
    end
end
____exports.claim = claim
____exports.newOwners = newOwners
return ____exports
