local ____exports = {}
local ____connect_timeout = require("weir.config.connect_timeout")
local secondsToConnect = ____connect_timeout.secondsToConnect
local ____peer_tls = require("weir.config.peer_tls")
local isOverTls = ____peer_tls.isOverTls
local ____subsystems = require("weir.config.subsystems")
local servicesOf = ____subsystems.servicesOf
local waitingRoomsOf = ____subsystems.waitingRoomsOf
local ____measure = require("weir.config.types.measure")
local writeDuration = ____measure.writeDuration
local ____http_service = require("weir.http.http_service")
local keyInWaitingRoom = ____http_service.keyInWaitingRoom
local ____access_log = require("weir.conf.syntax.access_log")
local isLogged = ____access_log.isLogged
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
local indent = ____lines.indent
local ____lua_literal = require("weir.conf.syntax.lua_literal")
local luaString = ____lua_literal.luaString
local ____peer_tls = require("weir.conf.syntax.peer_tls")
local peerTls = ____peer_tls.peerTls
local ____quote = require("weir.conf.syntax.quote")
local quote = ____quote.quote
local ____clients = require("weir.conf.http.clients")
local ofClients = ____clients.ofClients
local ____named_locations = require("weir.conf.http.named_locations")
local named = ____named_locations.named
local ____port = require("weir.conf.http.port")
local portLines = ____port.portLines
local ____upstream = require("weir.conf.http.upstream")
local upstream = ____upstream.upstream
--- What comes to a waiting room are calls, from Weir alone.
local room = {tls = nil, hasCalls = true, hasHttp3 = false, isProxied = false}
local function isNone()
    return false
end
--- What is said in another way here, and headers of a connection, which HTTP/2 has not: nginx leaves them out itself.
local others = {}
for ____, name in ipairs({"Host", "Upgrade", "Connection"}) do
    others[name] = true
end
--- The host of a call. nginx would tell it in `Host` alone, which some servers do not take for it; the first header is still in time.
local function authority(value)
    return {("grpc_set_header :authority " .. value) .. ";", "grpc_set_header Host \"\";"}
end
--- What holds for calls of every service of gRPC.
-- 
-- @param proxied the directives for HTTP: what peers are told of clients there they are told here, and nothing else
local function grpcDefaults(proxied, configuration)
    local lines = {"# The same for gRPC, which has directives of its own."}
    append(
        lines,
        authority("$weir_host")
    )
    for ____, line in ipairs(proxied) do
        local rest, name = string.match(line, "^proxy_set_header ((%S+) .*)$")
        if rest ~= nil and not (others[name] ~= nil) then
            lines[#lines + 1] = "grpc_set_header " .. rest
        end
    end
    append(lines, {"grpc_ignore_headers X-Accel-Redirect X-Accel-Expires X-Accel-Limit-Rate X-Accel-Charset;", "grpc_next_upstream error timeout;"})
    if isLogged(configuration) then
        lines[#lines + 1] = "grpc_hide_header Weir-Account;"
    end
    append(lines, {"grpc_buffer_size 16k;", "# A client has one connection for all its calls, streams that last included: beyond so many it would wait in silence.", "http2_max_concurrent_streams 1024;"})
    return lines
end
--- How calls go to a service.
-- 
-- @param unavailable the location of those that no peer answers
local function grpcPass(service, upstream, unavailable)
    return {
        ((("grpc_pass " .. (isOverTls(service) and "grpcs" or "grpc")) .. "://") .. upstream) .. ";",
        ("grpc_connect_timeout " .. writeDuration(secondsToConnect(service.connect_timeout))) .. ";",
        ("grpc_send_timeout " .. writeDuration(service.send_timeout)) .. ";",
        ("grpc_read_timeout " .. writeDuration(service.read_timeout)) .. ";",
        "# A client may say nothing for as long as its peer says something, and a stream has no size.",
        "client_body_timeout 24d;",
        "client_max_body_size 0;",
        ("error_page 500 502 503 504 " .. unavailable) .. ";"
    }
end
--- What is in a location of gRPC: calls wait before any of them is read, as they are never kept.
local function callLines(listener, ____bindingPattern0)
    local trust
    trust = ____bindingPattern0.trust
    local ____listener_0 = listener
    local service = ____listener_0.service
    local lines = {
        "lua_check_client_abort on;",
        ("access_by_lua_block { weir.wait(" .. luaString(service.key)) .. ") }"
    }
    append(
        lines,
        grpcPass(
            service,
            service.key,
            named("unavailable", listener)
        )
    )
    append(
        lines,
        peerTls("grpc_ssl", service, trust)
    )
    append(
        lines,
        ofClients(listener)
    )
    return lines
end
--- Where calls go that Weir could not have answered by a peer: they are told why not.
local function unansweredLocation(name, ____bindingPattern0)
    local key
    key = ____bindingPattern0.key
    return {
        ("location " .. name) .. " {",
        ("    content_by_lua_block { weir.unavailable(" .. luaString(key)) .. ") }",
        "}"
    }
end
--- Where calls go that no peer has accepted. Nothing of them was sent, but a second `grpc_pass` would send it without what the first
-- one has read: so they are proxied to a server of Weir's own, wait there, and are proxied once more. What peers are told was
-- settled before.
local function waitingRoom(service, socket, host, configuration)
    local again = keyInWaitingRoom(service.key)
    local lines = upstream(service, host, again)
    lines[#lines + 1] = "server {"
    indent(
        lines,
        portLines(
            {quote("unix:" .. socket)},
            room,
            host,
            isNone,
            isNone
        )
    )
    if isLogged(configuration) then
        append(lines, {"    # The line is that of the call outside, which is told what it says.", "    access_log off;", "    add_header Weir-Account \"$weir_waited $weir_reason $upstream_addr\" always;"})
    end
    append(lines, {"    log_by_lua_block { weir.log() }", "    location / {"})
    local inner = {
        "    lua_check_client_abort on;",
        ("    access_by_lua_block { weir.wait_again(" .. luaString(again)) .. ") }"
    }
    indent(
        inner,
        authority("$http_host")
    )
    indent(
        inner,
        grpcPass(service, again, "@unavailable")
    )
    indent(lines, inner)
    lines[#lines + 1] = "    }"
    indent(
        lines,
        unansweredLocation("@unavailable", service)
    )
    lines[#lines + 1] = "}"
    return lines
end
--- All of them.
local function waitingRooms(configuration, host)
    local lines = {}
    local rooms = waitingRoomsOf(configuration, "http")
    for ____, service in ipairs(servicesOf(configuration, "http")) do
        local socket = rooms[service.key]
        if socket ~= nil then
            lines[#lines + 1] = ""
            append(
                lines,
                waitingRoom(service, socket, host, configuration)
            )
        end
    end
    return lines
end
____exports.callLines = callLines
____exports.grpcDefaults = grpcDefaults
____exports.unansweredLocation = unansweredLocation
____exports.waitingRooms = waitingRooms
return ____exports
