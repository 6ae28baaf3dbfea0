local ____exports = {}
local ____proxy_protocol = require("weir.config.proxy_protocol")
local takesProxyProtocol = ____proxy_protocol.takesProxyProtocol
local ____tls_ports = require("weir.config.tls_ports")
local tlsPortOf = ____tls_ports.tlsPortOf
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
local ____sender = require("weir.conf.http.sender")
local proxyProtocolServer = ____sender.proxyProtocolServer
local ____tls = require("weir.conf.syntax.tls")
local tlsServer = ____tls.tlsServer
--- That of a listener, of which its mappings have each a part.
local function portOf(listener, listeners)
    local tls = tlsPortOf(listener, listeners)
    local hasCalls = false
    local hasHttp3 = false
    for ____, other in ipairs(listeners) do
        if other.port == listener.port and other.address == listener.address then
            if other.protocol == "grpc" then
                hasCalls = true
            end
            if other.http3 and tls ~= nil then
                hasHttp3 = true
            end
        end
    end
    return {
        tls = tls,
        hasCalls = hasCalls,
        hasHttp3 = hasHttp3,
        isProxied = takesProxyProtocol(listener)
    }
end
--- The same for ports with which the same is done.
local function idOf(____bindingPattern0)
    local tls
    local isProxied
    local hasCalls
    hasCalls = ____bindingPattern0.hasCalls
    isProxied = ____bindingPattern0.isProxied
    tls = ____bindingPattern0.tls
    return ((((tls == nil and "" or tls.key) .. " ") .. tostring(hasCalls)) .. " ") .. tostring(isProxied)
end
--- An nginx that has no directive for HTTP/2 speaks nothing else at a port in clear text that has the parameter.
local function parametersOf(____bindingPattern0, ____bindingPattern1)
    local tls
    local isProxied
    local hasCalls
    hasCalls = ____bindingPattern0.hasCalls
    isProxied = ____bindingPattern0.isProxied
    tls = ____bindingPattern0.tls
    local http2
    http2 = ____bindingPattern1.http2
    local parameters = tls == nil and "" or " ssl"
    if (tls ~= nil or hasCalls) and http2 == "parameter" then
        parameters = parameters .. " http2"
    end
    return isProxied and parameters .. " proxy_protocol" or parameters
end
--- What a server says of the port that it is at; it is the default one of some of the sockets, and the first of some.
local function portLines(sockets, port, host, isDefault, opens)
    local parameters = parametersOf(port, host)
    local lines = {}
    for ____, socket in ipairs(sockets) do
        lines[#lines + 1] = ((("listen " .. socket) .. (isDefault(socket) and " default_server" or "")) .. parameters) .. ";"
    end
    for ____, socket in ipairs(port.hasHttp3 and sockets or ({})) do
        local once = opens(socket) and " reuseport" or ""
        lines[#lines + 1] = (((("listen " .. socket) .. (isDefault(socket) and " default_server" or "")) .. " quic") .. once) .. ";"
    end
    if host.http2 == "directive" then
        lines[#lines + 1] = "http2 on;"
    end
    if port.tls ~= nil then
        append(
            lines,
            tlsServer(port.tls)
        )
    end
    if port.isProxied then
        append(lines, proxyProtocolServer)
    end
    return lines
end
____exports.idOf = idOf
____exports.portLines = portLines
____exports.portOf = portOf
return ____exports
