local ____exports = {}
local further
local ____measure = require("weir.config.types.measure")
local writeSize = ____measure.writeSize
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
local indent = ____lines.indent
local ____quote = require("weir.conf.syntax.quote")
local quote = ____quote.quote
local ____locations = require("weir.conf.http.locations")
local locations = ____locations.locations
local streamedLocation = ____locations.streamedLocation
local unavailableLocation = ____locations.unavailableLocation
function further(listener, headers)
    local lines = {""}
    if listener.service.buffering then
        append(
            lines,
            streamedLocation(listener, headers)
        )
        lines[#lines + 1] = ""
    end
    append(
        lines,
        unavailableLocation(listener, headers)
    )
    return lines
end
local concat = table.concat
local function listen(site, sharing)
    local lines = {}
    for ____, socket in ipairs(site.sockets) do
        local isDefault = #site.hosts == 0 and sharing.shared[socket] ~= nil
        lines[#lines + 1] = isDefault and ("listen " .. socket) .. " default_server;" or ("listen " .. socket) .. ";"
    end
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
local function host(____bindingPattern0)
    local listeners
    listeners = ____bindingPattern0.listeners
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
    return {
        "# That of an absolute target, whatever the Host header says (RFC 9112, 3.2.2). HTTP/1.0 needs none, what goes to peers does.",
        "set $weir_host $http_host;",
        "if ($request ~ \"^[^/*]+://([^/? ]+)\") {",
        "    set $weir_host $1;",
        "}",
        "if ($weir_host = \"\") {",
        ("    set $weir_host " .. name) .. ";",
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
--- The server of some hosts on one port, with a location for each path.
local function server(site, sharing, configuration, headers)
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
        if listener.redirect == nil then
            indent(
                lines,
                further(listener, headers)
            )
        end
    end
    lines[#lines + 1] = "}"
    return lines
end
--- The server of requests for a host that no mapping is for.
local function defaultServer(sockets, configuration)
    local lines = {"server {"}
    for ____, socket in ipairs(sockets) do
        lines[#lines + 1] = ("    listen " .. socket) .. " default_server;"
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
____exports.defaultServer = defaultServer
____exports.server = server
return ____exports
