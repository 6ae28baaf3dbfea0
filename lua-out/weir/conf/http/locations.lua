local ____exports = {}
local unavailable, retryReasons, proxyPass, concat
local ____connect_timeout = require("weir.config.connect_timeout")
local secondsToConnect = ____connect_timeout.secondsToConnect
local ____measure = require("weir.config.types.measure")
local writeDuration = ____measure.writeDuration
local ____affinity = require("weir.policy.affinity")
local cookieOf = ____affinity.cookieOf
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
local ____lua_literal = require("weir.conf.syntax.lua_literal")
local luaString = ____lua_literal.luaString
local ____quote = require("weir.conf.syntax.quote")
local quote = ____quote.quote
local ____grpc = require("weir.conf.http.grpc")
local callLines = ____grpc.callLines
local unansweredLocation = ____grpc.unansweredLocation
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
local function streamed(key)
    return "@streamed_" .. key
end
--- A body that is too large to be kept on disk, for as long as its client likes, goes on as it comes, by a location of its own.
local function streamsLargeBodies(____bindingPattern0)
    local key
    local buffering
    buffering = ____bindingPattern0.buffering
    key = ____bindingPattern0.key
    if not buffering then
        return {}
    end
    return {
        "    # A body of 10 MB and more is not kept.",
        "    if ($content_length ~ \"^[0-9]{8}\") {",
        "        return 490;",
        "    }",
        ("    error_page 490 = " .. streamed(key)) .. ";"
    }
end
--- Where these go, once there is a peer: afterwards they could not wait.
local function streamedLocation(service)
    local lines = {
        ("location " .. streamed(service.key)) .. " {",
        "    lua_check_client_abort on;",
        ("    access_by_lua_block { weir.wait(" .. luaString(service.key)) .. ") }"
    }
    append(
        lines,
        proxyPass(service)
    )
    lines[#lines + 1] = "    proxy_request_buffering off;"
    append(lines, connection)
    lines[#lines + 1] = "}"
    return lines
end
--- What is in a location of HTTP.
local function requestLines(service)
    local lines = proxyPass(service)
    append(
        lines,
        streamsLargeBodies(service)
    )
    return lines
end
--- The locations of a path and of what is below it.
local function locations(____bindingPattern0, host)
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
            service.protocol == "grpc" and callLines(service) or requestLines(service)
        )
        if service.protocol == "http" or host.hasHttp2Directive then
            append(lines, connection)
        end
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
--- The locations of a service to which others of it lead.
local function furtherLocations(service)
    if service.protocol == "grpc" then
        return unansweredLocation(service)
    end
    local lines = {}
    if service.buffering then
        append(
            lines,
            streamedLocation(service)
        )
        lines[#lines + 1] = ""
    end
    append(
        lines,
        unavailableLocation(service)
    )
    return lines
end
____exports.furtherLocations = furtherLocations
____exports.locations = locations
return ____exports
