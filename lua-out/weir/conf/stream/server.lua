local ____exports = {}
local ____proxy_protocol = require("weir.config.proxy_protocol")
local sentProxyProtocol = ____proxy_protocol.sentProxyProtocol
local takesProxyProtocol = ____proxy_protocol.takesProxyProtocol
local ____responses = require("weir.config.responses")
local responsesTo = ____responses.responsesTo
local ____peer_tls = require("weir.config.peer_tls")
local hasWaitingRoom = ____peer_tls.hasWaitingRoom
local isOverTls = ____peer_tls.isOverTls
local ____affinity = require("weir.policy.affinity")
local affinityOf = ____affinity.affinityOf
local ____access_log = require("weir.conf.syntax.access_log")
local logged = ____access_log.logged
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
local indent = ____lines.indent
local ____lua_literal = require("weir.conf.syntax.lua_literal")
local luaString = ____lua_literal.luaString
local ____peer_tls = require("weir.conf.syntax.peer_tls")
local peerTls = ____peer_tls.peerTls
local ____quote = require("weir.conf.syntax.quote")
local quote = ____quote.quote
local ____tls = require("weir.conf.syntax.tls")
local tlsServer = ____tls.tlsServer
local ____limits = require("weir.conf.stream.limits")
local limitOf = ____limits.limitOf
--- Whether a port's services are told apart by the names that clients give in TLS (SNI).
local function hasHosts(____bindingPattern0)
    local listeners
    listeners = ____bindingPattern0.listeners
    return #listeners > 1 or #listeners[1].host > 0
end
--- The variable that has the key of the service that a client means; empty for none.
local function variableOf(number)
    return "weir_host_" .. tostring(number)
end
--- Which host means which service.
local function hostMap(____bindingPattern0, number)
    local listeners
    listeners = ____bindingPattern0.listeners
    local lines = {
        ("map $ssl_preread_server_name $" .. variableOf(number)) .. " {",
        "    hostnames;"
    }
    local fallback = "\"\""
    for ____, ____value in ipairs(listeners) do
        local host = ____value.host
        local service = ____value.service
        if #host == 0 then
            fallback = service.key
        end
        for ____, name in ipairs(host) do
            lines[#lines + 1] = ((("    " .. quote(name)) .. " ") .. service.key) .. ";"
        end
    end
    append(lines, {("    default " .. fallback) .. ";", "}"})
    return lines
end
local function listen(____bindingPattern0)
    local tls
    local sockets
    local listeners
    listeners = ____bindingPattern0.listeners
    sockets = ____bindingPattern0.sockets
    tls = ____bindingPattern0.tls
    local lines = {}
    local transport = listeners[1].protocol == "udp" and "udp reuseport" or "so_keepalive=on"
    local encrypted = tls == nil and transport or "ssl " .. transport
    local parameters = takesProxyProtocol(listeners[1]) and encrypted .. " proxy_protocol" or encrypted
    for ____, socket in ipairs(sockets) do
        lines[#lines + 1] = ((("    listen " .. socket) .. " ") .. parameters) .. ";"
    end
    if tls ~= nil then
        indent(
            lines,
            tlsServer(tls)
        )
    end
    return lines
end
--- How many datagrams end a session; nothing for any number. Each that has answers due is a session of its own: a client that asks
-- again from the same port gets another peer.
local function responses(____bindingPattern0)
    local listeners
    listeners = ____bindingPattern0.listeners
    local count = responsesTo(listeners[1].service)
    return count == 0 and ({}) or ({
        "    proxy_requests 1;",
        ("    proxy_responses " .. tostring(count)) .. ";"
    })
end
--- Whether a service's clients had better wait before they are tried: as a rule they wait in the waiting room, which spares all
-- others a phase of nginx, but there nobody knows what ties a client to a peer, and who waits often would go the long way. Over TLS
-- there is none, as nginx would speak TLS to it.
local function waitsFirst(service)
    return not hasWaitingRoom(service) or affinityOf(service) ~= "" or service.max_connections > 0
end
--- What comes before a peer is chosen, where anything does.
local function preread(port, number)
    local isNeeded = hasHosts(port)
    for ____, ____value in ipairs(port.listeners) do
        local host = ____value.host
        if #host == 0 then
            isNeeded = false
        end
    end
    for ____, ____value in ipairs(port.listeners) do
        local service = ____value.service
        if waitsFirst(service) then
            isNeeded = true
        end
    end
    if not isNeeded then
        return {}
    end
    local key = luaString(port.listeners[1].service.key)
    local call = hasHosts(port) and ("preread_host(\"" .. variableOf(number)) .. "\")" or ("preread(" .. key) .. ")"
    return {("    preread_by_lua_block { weir." .. call) .. " }"}
end
--- Whose word on a client is believed, where connections begin with a header of the PROXY protocol.
local function believed(____bindingPattern0, ____bindingPattern1)
    local listeners
    listeners = ____bindingPattern0.listeners
    local trusted
    trusted = ____bindingPattern1.trusted
    local lines = {}
    if not takesProxyProtocol(listeners[1]) then
        return lines
    end
    for ____, ____value in ipairs(trusted) do
        local text = ____value.text
        lines[#lines + 1] = ("    set_real_ip_from " .. text) .. ";"
    end
    return lines
end
--- The server of a port; `number` is unlike that of any other.
local function server(port, number, configuration, trust)
    local listener = port.listeners[1]
    local protocol = listener.protocol
    local service = listener.service
    local toPeers = sentProxyProtocol(listener)
    local lines = {}
    if hasHosts(port) then
        append(
            lines,
            hostMap(port, number)
        )
    end
    lines[#lines + 1] = "server {"
    append(
        lines,
        listen(port)
    )
    append(
        lines,
        believed(port, configuration)
    )
    append(
        lines,
        limitOf(listener)
    )
    indent(
        lines,
        logged(
            configuration,
            "service",
            hasHosts(port) and "$" .. variableOf(number) or service.key
        )
    )
    if hasHosts(port) then
        lines[#lines + 1] = "    ssl_preread on;"
    end
    if protocol == "tcp" then
        append(
            lines,
            preread(port, number)
        )
    end
    lines[#lines + 1] = ("    proxy_pass " .. (hasHosts(port) and "$" .. variableOf(number) or service.key)) .. ";"
    if isOverTls(service) then
        lines[#lines + 1] = "    proxy_ssl on;"
    end
    indent(
        lines,
        peerTls("proxy_ssl", service, trust)
    )
    if toPeers ~= "off" then
        lines[#lines + 1] = ("    proxy_protocol " .. toPeers) .. ";"
    end
    if protocol == "udp" then
        append(
            lines,
            responses(port)
        )
    end
    lines[#lines + 1] = "    log_by_lua_block { weir.log() }"
    lines[#lines + 1] = "}"
    return lines
end
____exports.hasHosts = hasHosts
____exports.server = server
return ____exports
