local ____exports = {}
local ____subsystems = require("weir.config.subsystems")
local servicesOf = ____subsystems.servicesOf
local streamSocketOf = ____subsystems.streamSocketOf
local waitingRoomsOf = ____subsystems.waitingRoomsOf
local ____tls_ports = require("weir.config.tls_ports")
local tlsPortsIn = ____tls_ports.tlsPortsIn
local ____protocol = require("weir.model.protocol")
local subsystemOf = ____protocol.subsystemOf
local ____access_log = require("weir.conf.syntax.access_log")
local accessLog = ____access_log.accessLog
local logged = ____access_log.logged
local ____known_variables = require("weir.conf.syntax.known_variables")
local knownVariables = ____known_variables.knownVariables
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
local indent = ____lines.indent
local ____lua_start = require("weir.conf.syntax.lua_start")
local luaStart = ____lua_start.luaStart
local ____lua_literal = require("weir.conf.syntax.lua_literal")
local luaString = ____lua_literal.luaString
local ____peer_tls = require("weir.conf.syntax.peer_tls")
local peerTlsDefaults = ____peer_tls.peerTlsDefaults
local trustOf = ____peer_tls.trustOf
local ____quote = require("weir.conf.syntax.quote")
local quote = ____quote.quote
local ____snippets = require("weir.conf.syntax.snippets")
local snippets = ____snippets.snippets
local ____tls = require("weir.conf.syntax.tls")
local tlsDefaults = ____tls.tlsDefaults
local ____limits = require("weir.conf.stream.limits")
local zones = ____limits.zones
local ____logs = require("weir.conf.stream.logs")
local logFormat = ____logs.logFormat
local ____port = require("weir.conf.stream.port")
local portsOf = ____port.portsOf
local ____server = require("weir.conf.stream.server")
local hasHosts = ____server.hasHosts
local server = ____server.server
--- What holds for sessions of every service.
local sessions = {"# Who has said all may still listen: each side's end goes on to the other alone.", "proxy_half_close on;", "proxy_socket_keepalive on;"}
--- The upstream of a service, in which nginx wants a server though none is ever used.
local function upstream(____bindingPattern0)
    local key
    key = ____bindingPattern0.key
    return {
        ("upstream " .. key) .. " {",
        "    server 0.0.0.1:1;",
        ("    balancer_by_lua_block { weir.balance(" .. luaString(key)) .. ") }",
        "}"
    }
end
--- Where connections go that no peer has accepted: they wait, as they did at first, and are proxied once more.
local function waitingRoom(key, socket, number, configuration)
    local again = "weir~again" .. tostring(number)
    local lines = {
        ("upstream " .. again) .. " {",
        "    server 0.0.0.1:1;",
        ("    balancer_by_lua_block { weir.balance_again(" .. luaString(key)) .. ") }",
        "}",
        "server {",
        ("    listen " .. quote("unix:" .. socket)) .. ";"
    }
    indent(
        lines,
        logged(configuration, "service", key)
    )
    append(
        lines,
        {
            ("    preread_by_lua_block { weir.preread_again(" .. luaString(key)) .. ") }",
            ("    proxy_pass " .. again) .. ";",
            "    log_by_lua_block { weir.log() }",
            "}"
        }
    )
    return lines
end
--- The server of what this Weir says about itself, to the one of `http`.
local function adminServer(socket)
    return {
        "server {",
        ("    listen " .. quote("unix:" .. socket)) .. ";",
        "    access_log off;",
        "    content_by_lua_block { weir.admin() }",
        "}"
    }
end
local function streamListeners(____bindingPattern0)
    local listeners
    listeners = ____bindingPattern0.listeners
    local found = {}
    for ____, listener in ipairs(listeners) do
        if subsystemOf(listener.protocol) == "stream" then
            found[#found + 1] = listener
        end
    end
    return found
end
--- The names in a map are hashed, whose buckets have room for short ones only.
local function hashes(ports)
    for ____, port in ipairs(ports) do
        if hasHosts(port) then
            return {"map_hash_bucket_size 512;", "map_hash_max_size 8192;"}
        end
    end
    return {}
end
--- The lines between the braces of `stream`.
local function stream(configuration, host)
    local services = servicesOf(configuration, "stream")
    local ports = portsOf(
        streamListeners(configuration),
        host.hasIPv6
    )
    local trust = trustOf(services, host)
    local lines = luaStart(configuration, host, "stream")
    lines[#lines + 1] = ""
    append(
        lines,
        hashes(ports)
    )
    append(
        lines,
        accessLog(
            configuration,
            logFormat(configuration)
        )
    )
    append(lines, sessions)
    append(
        lines,
        peerTlsDefaults({"proxy_ssl"}, services, trust)
    )
    if #tlsPortsIn("stream", configuration.tlsPorts) > 0 then
        append(
            lines,
            tlsDefaults("stream")
        )
    end
    append(
        lines,
        zones(ports)
    )
    append(
        lines,
        knownVariables(services)
    )
    append(
        lines,
        snippets(configuration, "stream")
    )
    for ____, service in ipairs(services) do
        lines[#lines + 1] = ""
        append(
            lines,
            upstream(service)
        )
    end
    for index = 1, #ports do
        lines[#lines + 1] = ""
        append(
            lines,
            server(ports[index], index, configuration, trust)
        )
    end
    local rooms = waitingRoomsOf(configuration, "stream")
    for index = 1, #services do
        local ____services_index_0 = services[index]
        local key = ____services_index_0.key
        local socket = rooms[key]
        if socket ~= nil then
            lines[#lines + 1] = ""
            append(
                lines,
                waitingRoom(key, socket, index, configuration)
            )
        end
    end
    lines[#lines + 1] = ""
    append(
        lines,
        adminServer(streamSocketOf(configuration))
    )
    return lines
end
____exports.stream = stream
return ____exports
