local ____exports = {}
local ____tls_ports = require("weir.config.tls_ports")
local tlsPortOf = ____tls_ports.tlsPortOf
local tlsPortsIn = ____tls_ports.tlsPortsIn
local ____nginx = require("weir.cli.nginx")
local buildOf = ____nginx.buildOf
local http2Of = ____nginx.http2Of
local ____path = require("weir.cli.path")
local findNginx = ____path.findNginx
--- A port in clear text at which both HTTP and gRPC come in; nothing where there is none.
local function sharedPort(____bindingPattern0)
    local listeners
    listeners = ____bindingPattern0.listeners
    local protocols = {}
    for ____, listener in ipairs(listeners) do
        local address = listener.address
        local port = listener.port
        local protocol = listener.protocol
        local isOfHttp = protocol == "http" or protocol == "grpc"
        if isOfHttp and tlsPortOf(listener, listeners) == nil then
            local socket = (address .. " ") .. tostring(port)
            local other = protocols[socket]
            if other ~= nil and other ~= protocol then
                return port
            end
            protocols[socket] = protocol
        end
    end
    return nil
end
local function hasGrpc(____bindingPattern0)
    local services
    services = ____bindingPattern0.services
    for ____, ____value in ipairs(services) do
        local protocol = ____value.protocol
        if protocol == "grpc" then
            return true
        end
    end
    return false
end
local function hasHttp3(____bindingPattern0)
    local listeners
    listeners = ____bindingPattern0.listeners
    for ____, listener in ipairs(listeners) do
        if listener.http3 and tlsPortOf(listener, listeners) ~= nil then
            return true
        end
    end
    return false
end
local function lackingForGrpc(configuration, nginx, build)
    local http2 = http2Of(build)
    if http2 == "none" then
        return ("gRPC needs nginx's module http_v2, which " .. nginx) .. " lacks: use OpenResty or Debian's nginx"
    end
    local port = sharedPort(configuration)
    if port == nil or http2 == "directive" then
        return ""
    end
    return ((("HTTP and gRPC at one port, " .. tostring(port)) .. ", need TLS or nginx 1.25.1 or later, which ") .. nginx) .. " is not: give one of them another port"
end
--- What the nginx of this machine lacks for services of `http`, in one line; nothing where it has all.
local function lackingForHttp(configuration)
    local nginx = findNginx()
    local endsTls = #tlsPortsIn("http", configuration.tlsPorts) > 0
    if nginx == nil or not (endsTls or hasGrpc(configuration)) then
        return ""
    end
    local build = buildOf(nginx)
    local ssl = string.match(build, "%-%-with%-http_ssl_module")
    if endsTls and ssl == nil then
        return ("tls=... needs nginx's module http_ssl, which " .. nginx) .. " lacks: use OpenResty or Debian's nginx"
    end
    local http3 = string.match(build, "%-%-with%-http_v3_module")
    if http3 == nil and hasHttp3(configuration) then
        return ("http3=on needs nginx's module http_v3, which " .. nginx) .. " lacks: use OpenResty, or leave it out"
    end
    return hasGrpc(configuration) and lackingForGrpc(configuration, nginx, build) or ""
end
____exports.lackingForHttp = lackingForHttp
return ____exports
