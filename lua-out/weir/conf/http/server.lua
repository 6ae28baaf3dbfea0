local ____exports = {}
local ____measure = require("weir.config.types.measure")
local writeSize = ____measure.writeSize
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
local indent = ____lines.indent
local ____quote = require("weir.conf.syntax.quote")
local quote = ____quote.quote
local ____locations = require("weir.conf.http.locations")
local isProxying = ____locations.isProxying
local locations = ____locations.locations
local streamedLocation = ____locations.streamedLocation
local unavailableLocation = ____locations.unavailableLocation
local ____tls = require("weir.conf.http.tls")
local listenLines = ____tls.listenLines
local tlsServer = ____tls.tlsServer
local function listen(site, sharing, host)
    local function isDefault(socket)
        return site.host == "" and sharing.shared[socket] ~= nil
    end
    local lines = listenLines(site.sockets, site.tls, host, isDefault)
    if site.host ~= "" then
        lines[#lines + 1] = ("server_name " .. quote(site.host)) .. ";"
    end
    if site.tls ~= nil then
        append(
            lines,
            tlsServer(site.tls)
        )
    end
    return lines
end
--- The host of a request, which peers are told, is the one that it is routed by. In the server, where it costs half of what two
-- maps do.
local function hostOfRequest(site)
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
--- Where the answers of an ACME client are served (RFC 8555, 8.3), at ports without TLS.
local function acmeChallenge(____bindingPattern0, tls)
    local acme_challenge
    acme_challenge = ____bindingPattern0.acme_challenge
    if acme_challenge == "off" or tls ~= nil then
        return {}
    end
    return {
        "location ^~ /.well-known/acme-challenge/ {",
        ("    root " .. quote(acme_challenge)) .. ";",
        "    default_type text/plain;",
        "    log_not_found off;",
        "}"
    }
end
--- The server of one host on one port, with a location for each path.
local function server(site, sharing, configuration, host)
    local lines = {"server {"}
    indent(
        lines,
        listen(site, sharing, host)
    )
    lines[#lines + 1] = "    log_by_lua_block { weir.log() }"
    indent(
        lines,
        hostOfRequest(site)
    )
    indent(
        lines,
        headerTooLarge(configuration)
    )
    indent(
        lines,
        acmeChallenge(configuration, site.tls)
    )
    local keys = {}
    local takesAll = false
    for ____, listener in ipairs(site.listeners) do
        lines[#lines + 1] = ""
        indent(
            lines,
            locations(listener, site.tls, configuration)
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
        if not (keys[key] ~= nil) and isProxying(listener, site.tls, configuration) then
            keys[key] = true
            lines[#lines + 1] = ""
            if buffering then
                indent(
                    lines,
                    streamedLocation(listener, site.tls)
                )
                lines[#lines + 1] = ""
            end
            indent(
                lines,
                unavailableLocation(listener, site.tls)
            )
        end
    end
    lines[#lines + 1] = "}"
    return lines
end
--- The server of requests for a host that no mapping is for.
local function defaultServer(____bindingPattern0, configuration, host)
    local tls
    local sockets
    sockets = ____bindingPattern0.sockets
    tls = ____bindingPattern0.tls
    local lines = {"server {"}
    indent(
        lines,
        listenLines(
            sockets,
            tls,
            host,
            function() return true end
        )
    )
    if tls ~= nil then
        indent(
            lines,
            tlsServer(tls)
        )
    end
    indent(
        lines,
        acmeChallenge(configuration, tls)
    )
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
____exports.defaultServer = defaultServer
____exports.server = server
return ____exports
