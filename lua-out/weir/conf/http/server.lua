local ____exports = {}
local unmapped
local ____measure = require("weir.config.types.measure")
local writeSize = ____measure.writeSize
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
local indent = ____lines.indent
local ____quote = require("weir.conf.syntax.quote")
local quote = ____quote.quote
local ____http2 = require("weir.conf.http.http2")
local http2Lines = ____http2.http2Lines
local ____locations = require("weir.conf.http.locations")
local furtherLocations = ____locations.furtherLocations
local locations = ____locations.locations
function unmapped(hasCalls)
    return {"location / {", hasCalls and "    content_by_lua_block { weir.unmapped() }" or "    return 404;", "}"}
end
--- What every server of a socket must say the same.
local function listenLines(listens, hasCalls, host)
    if hasCalls then
        return http2Lines(listens, host)
    end
    local lines = {}
    for ____, listen in ipairs(listens) do
        lines[#lines + 1] = listen .. ";"
    end
    return lines
end
local function hasCalls(sockets, ____bindingPattern0)
    local ofCalls
    ofCalls = ____bindingPattern0.ofCalls
    for ____, socket in ipairs(sockets) do
        if ofCalls[socket] ~= nil then
            return true
        end
    end
    return false
end
local function listen(site, sharing, host)
    local listens = {}
    for ____, socket in ipairs(site.sockets) do
        local isDefault = site.host == "" and sharing.shared[socket] ~= nil
        listens[#listens + 1] = isDefault and ("listen " .. socket) .. " default_server" or "listen " .. socket
    end
    local lines = listenLines(
        listens,
        hasCalls(site.sockets, sharing),
        host
    )
    if site.host ~= "" then
        lines[#lines + 1] = ("server_name " .. quote(site.host)) .. ";"
    end
    return lines
end
--- The host of a request, which peers are told, is the one that it is routed by. In the server, where it costs half of what two
-- maps do.
local function requestedHost(site)
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
local function server(site, sharing, configuration, host)
    local lines = {"server {"}
    indent(
        lines,
        listen(site, sharing, host)
    )
    lines[#lines + 1] = "    log_by_lua_block { weir.log() }"
    indent(
        lines,
        requestedHost(site)
    )
    indent(
        lines,
        headerTooLarge(configuration)
    )
    local keys = {}
    local takesAll = false
    for ____, listener in ipairs(site.listeners) do
        lines[#lines + 1] = ""
        indent(
            lines,
            locations(listener, host)
        )
        takesAll = takesAll or listener.path == "/"
    end
    if not takesAll then
        lines[#lines + 1] = ""
        indent(
            lines,
            unmapped(hasCalls(site.sockets, sharing))
        )
    end
    for ____, listener in ipairs(site.listeners) do
        local key = listener.service.key
        if not (keys[key] ~= nil) then
            keys[key] = true
            lines[#lines + 1] = ""
            indent(
                lines,
                furtherLocations(listener.service)
            )
        end
    end
    lines[#lines + 1] = "}"
    return lines
end
--- The server of requests for a host that no mapping is for, on sockets to which calls of gRPC come, or none do.
local function defaultServer(sockets, hasCalls, configuration, host)
    local lines = {"server {"}
    local listens = {}
    for ____, socket in ipairs(sockets) do
        listens[#listens + 1] = ("listen " .. socket) .. " default_server"
    end
    indent(
        lines,
        listenLines(listens, hasCalls, host)
    )
    indent(
        lines,
        unmapped(hasCalls)
    )
    indent(
        lines,
        headerTooLarge(configuration)
    )
    lines[#lines + 1] = "}"
    return lines
end
--- Servers of requests for hosts that no mapping is for.
local function defaultServers(____bindingPattern0, configuration, host)
    local withoutDefault
    local ofCalls
    ofCalls = ____bindingPattern0.ofCalls
    withoutDefault = ____bindingPattern0.withoutDefault
    local lines = {}
    for ____, hasCalls in ipairs({false, true}) do
        local sockets = {}
        for ____, socket in ipairs(withoutDefault) do
            if ofCalls[socket] ~= nil == hasCalls then
                sockets[#sockets + 1] = socket
            end
        end
        if #sockets > 0 then
            lines[#lines + 1] = ""
            append(
                lines,
                defaultServer(sockets, hasCalls, configuration, host)
            )
        end
    end
    return lines
end
____exports.defaultServers = defaultServers
____exports.server = server
return ____exports
