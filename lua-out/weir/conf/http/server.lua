local ____exports = {}
local ____measure = require("weir.config.types.measure")
local writeSize = ____measure.writeSize
local ____proxy_protocol = require("weir.config.proxy_protocol")
local takesProxyProtocol = ____proxy_protocol.takesProxyProtocol
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
local indent = ____lines.indent
local ____quote = require("weir.conf.syntax.quote")
local quote = ____quote.quote
local ____limits = require("weir.conf.http.limits")
local answers = ____limits.answers
local ____locations = require("weir.conf.http.locations")
local locations = ____locations.locations
local streamedLocation = ____locations.streamedLocation
local streamedName = ____locations.streamedName
local unavailableLocation = ____locations.unavailableLocation
local ____request_id = require("weir.conf.http.request_id")
local requestIdToClient = ____request_id.requestIdToClient
local ____sender = require("weir.conf.http.sender")
local proxyProtocolServer = ____sender.proxyProtocolServer
local function listenOn(socket, isDefault, ____bindingPattern0)
    local proxied
    proxied = ____bindingPattern0.proxied
    local parameters = (isDefault and " default_server" or "") .. (proxied[socket] ~= nil and " proxy_protocol" or "")
    return (("listen " .. socket) .. parameters) .. ";"
end
local function listen(site, sharing)
    local lines = {}
    for ____, socket in ipairs(site.sockets) do
        lines[#lines + 1] = listenOn(socket, site.host == "" and sharing.shared[socket] ~= nil, sharing)
    end
    if site.host ~= "" then
        lines[#lines + 1] = ("server_name " .. quote(site.host)) .. ";"
    end
    if takesProxyProtocol(site.listeners[1]) then
        append(lines, proxyProtocolServer)
    end
    return lines
end
--- The host of a request, which peers are told, is the one that it is routed by. In the server, where it costs half of what two
-- maps do.
local function host(site)
    return {
        "# That of an absolute target, whatever the Host header says (RFC 9112, 3.2.2). HTTP/1.0 needs none, what goes to peers does.",
        "set $weir_host $http_host;",
        "if ($request ~ \"^[^/*]+://([^/? ]+)\") {",
        "    set $weir_host $1;",
        "}",
        "if ($weir_host = \"\") {",
        ("    set $weir_host " .. site.listeners[1].service.key) .. ";",
        "}"
    }
end
--- What is said to a request that nginx does not read to the end of its headers.
local function headerTooLarge(____bindingPattern0)
    local max_header_size
    max_header_size = ____bindingPattern0.max_header_size
    local reason = ("431 a header is longer than max_header_size (" .. writeSize(max_header_size)) .. ")"
    return {
        "error_page 494 = @header_too_large;",
        "location @header_too_large {",
        "    default_type text/plain;",
        ("    return 431 \"" .. reason) .. "\\n\";",
        "}"
    }
end
--- The server of one host on one port, with a location for each path.
local function server(site, sharing, configuration)
    local lines = {"server {"}
    indent(
        lines,
        listen(site, sharing)
    )
    lines[#lines + 1] = "    log_by_lua_block { weir.log() }"
    indent(
        lines,
        host(site)
    )
    indent(
        lines,
        headerTooLarge(configuration)
    )
    local headers = requestIdToClient(configuration)
    local keys = {}
    local streamed = {}
    local takesAll = false
    for ____, listener in ipairs(site.listeners) do
        lines[#lines + 1] = ""
        indent(
            lines,
            locations(listener, headers)
        )
        takesAll = takesAll or listener.path == "/"
    end
    if not takesAll then
        lines[#lines + 1] = ""
        indent(lines, {"location / {", "    return 404;", "}"})
    end
    for ____, listener in ipairs(site.listeners) do
        local ____listener_service_0 = listener.service
        local key = ____listener_service_0.key
        local buffering = ____listener_service_0.buffering
        local name = streamedName(listener)
        if buffering and not (streamed[name] ~= nil) then
            streamed[name] = true
            lines[#lines + 1] = ""
            indent(
                lines,
                streamedLocation(listener, headers)
            )
        end
        if not (keys[key] ~= nil) then
            keys[key] = true
            lines[#lines + 1] = ""
            indent(
                lines,
                unavailableLocation(listener.service, headers)
            )
        end
    end
    indent(
        lines,
        answers(site.listeners, headers)
    )
    lines[#lines + 1] = "}"
    return lines
end
local function defaultServer(sockets, sharing, configuration)
    local lines = {"server {"}
    for ____, socket in ipairs(sockets) do
        lines[#lines + 1] = "    " .. listenOn(socket, true, sharing)
    end
    if sharing.proxied[sockets[1]] ~= nil then
        indent(lines, proxyProtocolServer)
    end
    lines[#lines + 1] = "    location / {"
    lines[#lines + 1] = "        return 404;"
    lines[#lines + 1] = "    }"
    indent(
        lines,
        headerTooLarge(configuration)
    )
    lines[#lines + 1] = "}"
    return lines
end
--- The servers of requests for a host that no mapping is for, each with an empty line before it.
local function defaultServers(sharing, configuration)
    local direct = {}
    local proxied = {}
    for ____, socket in ipairs(sharing.withoutDefault) do
        if sharing.proxied[socket] ~= nil then
            proxied[#proxied + 1] = socket
        else
            direct[#direct + 1] = socket
        end
    end
    local lines = {}
    for ____, sockets in ipairs({direct, proxied}) do
        if #sockets > 0 then
            lines[#lines + 1] = ""
            append(
                lines,
                defaultServer(sockets, sharing, configuration)
            )
        end
    end
    return lines
end
____exports.defaultServers = defaultServers
____exports.server = server
return ____exports
