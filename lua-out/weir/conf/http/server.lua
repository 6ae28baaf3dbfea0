local ____exports = {}
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
local indent = ____lines.indent
local ____quote = require("weir.conf.syntax.quote")
local quote = ____quote.quote
local ____snippets = require("weir.conf.syntax.snippets")
local snippets = ____snippets.snippets
local ____acme_challenge = require("weir.conf.http.acme_challenge")
local acmeChallenge = ____acme_challenge.acmeChallenge
local ____header_too_large = require("weir.conf.http.header_too_large")
local headerTooLarge = ____header_too_large.headerTooLarge
local ____locations = require("weir.conf.http.locations")
local furtherLocations = ____locations.furtherLocations
local locations = ____locations.locations
local ____over_limit = require("weir.conf.http.over_limit")
local answers = ____over_limit.answers
local ____port = require("weir.conf.http.port")
local portLines = ____port.portLines
local ____request_id = require("weir.conf.http.request_id")
local requestIdToClient = ____request_id.requestIdToClient
local ____unmapped = require("weir.conf.http.unmapped")
local unmapped = ____unmapped.unmapped
local concat = table.concat
local function listen(site, sharing, ____bindingPattern0)
    local port
    local host
    host = ____bindingPattern0.host
    port = ____bindingPattern0.port
    local function isDefault(socket)
        return #site.hosts == 0 and sharing.shared[socket] ~= nil
    end
    local function opens(socket)
        return sharing.first[socket] == site
    end
    local lines = portLines(
        site.sockets,
        port,
        host,
        isDefault,
        opens
    )
    if #site.hosts > 0 then
        local names = {}
        for ____, name in ipairs(site.hosts) do
            names[#names + 1] = quote(name)
        end
        lines[#lines + 1] = ("server_name " .. concat(names, " ")) .. ";"
    end
    return lines
end
--- The host of a request, which peers are told, is the one that it is routed by. In the server, where it costs half of what two
-- maps do. Redirects need none.
local function hostOfRequest(____bindingPattern0)
    local port
    local listeners
    listeners = ____bindingPattern0.listeners
    port = ____bindingPattern0.port
    local name = ""
    for ____, ____value in ipairs(listeners) do
        local service = ____value.service
        if name == "" then
            name = service.key
        end
    end
    if name == "" then
        return {}
    end
    local lines = {
        "# That of an absolute target, whatever the Host header says (RFC 9112, 3.2.2). HTTP/1.0 needs none, what goes to peers does.",
        "set $weir_host $http_host;",
        "if ($request ~ \"^[^/*]+://([^/? ]+)\") {",
        "    set $weir_host $1;",
        "}"
    }
    if port.hasHttp3 then
        append(lines, {"# nginx knows that of HTTP/3 by this alone.", "if ($weir_host = \"\") {", "    set $weir_host $host;", "}"})
    end
    append(lines, {"if ($weir_host = \"\") {", ("    set $weir_host " .. name) .. ";", "}"})
    return lines
end
--- The server of some hosts on one port, with a location for each path.
local function server(site, sharing, context)
    local ____context_0 = context
    local configuration = ____context_0.configuration
    local port = ____context_0.port
    local inner = listen(site, sharing, context)
    inner[#inner + 1] = "log_by_lua_block { weir.log() }"
    append(
        inner,
        hostOfRequest(site)
    )
    append(
        inner,
        headerTooLarge(configuration)
    )
    append(
        inner,
        acmeChallenge(configuration, port)
    )
    append(
        inner,
        snippets(configuration, "server")
    )
    local takesAll = false
    for ____, listener in ipairs(site.listeners) do
        inner[#inner + 1] = ""
        append(
            inner,
            locations(listener, context)
        )
        takesAll = takesAll or listener.path == "/"
    end
    if not takesAll then
        inner[#inner + 1] = ""
        append(
            inner,
            unmapped(port, configuration)
        )
    end
    for ____, listener in ipairs(site.listeners) do
        append(
            inner,
            furtherLocations(listener, context)
        )
    end
    append(
        inner,
        answers(
            site.listeners,
            requestIdToClient(configuration),
            configuration
        )
    )
    local lines = {"server {"}
    indent(lines, inner)
    lines[#lines + 1] = "}"
    return lines
end
____exports.server = server
return ____exports
