local ____exports = {}
local unavailable, retryReasons, proxyPass, concat
local ____measure = require("weir.config.types.measure")
local writeDuration = ____measure.writeDuration
local writeSize = ____measure.writeSize
local ____affinity = require("weir.policy.affinity")
local cookieOf = ____affinity.cookieOf
local ____connect_timeout = require("weir.config.connect_timeout")
local secondsToConnect = ____connect_timeout.secondsToConnect
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
local indent = ____lines.indent
local ____lua_literal = require("weir.conf.syntax.lua_literal")
local luaString = ____lua_literal.luaString
local ____quote = require("weir.conf.syntax.quote")
local quote = ____quote.quote
function unavailable(key)
    return "@unavailable_" .. key
end
function retryReasons(____bindingPattern0)
    local retry_on
    retry_on = ____bindingPattern0.retry_on
    local reasons = {"error", "timeout"}
    for ____, ____value in ipairs(retry_on) do
        local first = ____value.first
        reasons[#reasons + 1] = "http_" .. tostring(first)
    end
    return concat(reasons, " ")
end
function proxyPass(service)
    local lines = {
        ("    proxy_pass http://" .. service.key) .. ";",
        ("    proxy_connect_timeout " .. writeDuration(secondsToConnect(service.connect_timeout))) .. ";",
        ("    proxy_send_timeout " .. writeDuration(service.send_timeout)) .. ";",
        ("    proxy_read_timeout " .. writeDuration(service.read_timeout)) .. ";"
    }
    if not service.buffering then
        lines[#lines + 1] = "    proxy_request_buffering off;"
    end
    if #service.retry_on > 0 then
        lines[#lines + 1] = ("    proxy_next_upstream " .. retryReasons(service)) .. ";"
    end
    if cookieOf(service) ~= "" then
        lines[#lines + 1] = "    # The balancer fills it in for a client that has a new peer."
        lines[#lines + 1] = "    set $weir_cookie \"\";"
        lines[#lines + 1] = "    add_header Set-Cookie $weir_cookie always;"
    end
    lines[#lines + 1] = ("    error_page 500 502 503 504 " .. unavailable(service.key)) .. ";"
    return lines
end
concat = table.concat
--- A client that says more in `Connection` than what nginx sees to is seldom enough to be asked in Lua.
local connection = {"    # Headers that are named in Connection end here, and a WebSocket has its own timeout.", "    if ($http_connection ~* \"(?:^|,)[ \\t]*+(?!(?:close|keep-alive|te|http2-settings)[ \\t]*+(?:,|$))[^ \\t,]\") {", "        rewrite_by_lua_block { weir.connection() }", "    }"}
--- The locations of a path and of what is below it.
local function locations(____bindingPattern0)
    local service
    local path
    path = ____bindingPattern0.path
    service = ____bindingPattern0.service
    local matches = path == "/" and ({path}) or ({
        "= " .. quote(path),
        quote(path .. "/")
    })
    local lines = {}
    for ____, match in ipairs(matches) do
        if #lines > 0 then
            lines[#lines + 1] = ""
        end
        lines[#lines + 1] = ("location " .. match) .. " {"
        append(
            lines,
            proxyPass(service)
        )
        append(lines, connection)
        lines[#lines + 1] = "}"
    end
    return lines
end
--- Where requests go that Weir could not have answered by a peer: they wait for one there and go on, or are told why not.
local function unavailableLocation(service)
    local lines = {
        ("location " .. unavailable(service.key)) .. " {",
        "    lua_check_client_abort on;",
        ("    access_by_lua_block { weir.unavailable(" .. luaString(service.key)) .. ") }"
    }
    append(
        lines,
        proxyPass(service)
    )
    lines[#lines + 1] = "}"
    return lines
end
local function listen(site, sharing)
    local lines = {}
    for ____, socket in ipairs(site.sockets) do
        local isDefault = site.host == "" and sharing.shared[socket] ~= nil
        lines[#lines + 1] = isDefault and ("listen " .. socket) .. " default_server;" or ("listen " .. socket) .. ";"
    end
    if site.host ~= "" then
        lines[#lines + 1] = ("server_name " .. quote(site.host)) .. ";"
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
    local keys = {}
    local takesAll = false
    for ____, listener in ipairs(site.listeners) do
        lines[#lines + 1] = ""
        indent(
            lines,
            locations(listener)
        )
        takesAll = takesAll or listener.path == "/"
    end
    if not takesAll then
        lines[#lines + 1] = ""
        indent(lines, {"location / {", "    return 404;", "}"})
    end
    for ____, listener in ipairs(site.listeners) do
        local key = listener.service.key
        if not (keys[key] ~= nil) then
            keys[key] = true
            lines[#lines + 1] = ""
            indent(
                lines,
                unavailableLocation(listener.service)
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
