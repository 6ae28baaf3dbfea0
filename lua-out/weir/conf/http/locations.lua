local ____exports = {}
local named, location, redirection, below, retryReasons, proxyPass, concat
local ____connect_timeout = require("weir.config.connect_timeout")
local secondsToConnect = ____connect_timeout.secondsToConnect
local ____measure = require("weir.config.types.measure")
local writeDuration = ____measure.writeDuration
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
local indent = ____lines.indent
local ____quote = require("weir.conf.syntax.quote")
local quote = ____quote.quote
local ____response_headers = require("weir.conf.http.response_headers")
local responseHeaders = ____response_headers.responseHeaders
local ____second = require("weir.conf.http.second")
local askFor = ____second.askFor
local firstUpstream = ____second.firstUpstream
local laterUpstream = ____second.laterUpstream
local ____sent_header = require("weir.conf.http.sent_header")
local directivesOf = ____sent_header.directivesOf
local ____stripped_path = require("weir.conf.http.stripped_path")
local takeOff = ____stripped_path.takeOff
local takeOffNormalized = ____stripped_path.takeOffNormalized
function named(kind, ____bindingPattern0)
    local service
    local path
    path = ____bindingPattern0.path
    service = ____bindingPattern0.service
    return quote(path == "/" and (("@" .. kind) .. "_") .. service.key or ((("@" .. kind) .. "_") .. service.key) .. path)
end
function location(match, inner)
    local lines = {("location " .. match) .. " {"}
    indent(lines, inner)
    lines[#lines + 1] = "}"
    return lines
end
function redirection(____bindingPattern0, headers)
    local target
    local status
    local keepsPath
    keepsPath = ____bindingPattern0.keepsPath
    status = ____bindingPattern0.status
    target = ____bindingPattern0.target
    local lines = {((("return " .. tostring(status)) .. " ") .. quote(keepsPath and target .. "$request_uri" or target)) .. ";"}
    append(lines, headers)
    return lines
end
function below(path, inner)
    if path == "/" then
        return location(path, inner)
    end
    local lines = location(
        "= " .. quote(path),
        inner
    )
    lines[#lines + 1] = ""
    append(
        lines,
        location(
            quote(path .. "/"),
            inner
        )
    )
    return lines
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
function proxyPass(listener, upstream, headers)
    local ____listener_1 = listener
    local service = ____listener_1.service
    local strip_path = ____listener_1.strip_path
    local lines = {
        (("proxy_pass http://" .. upstream) .. (strip_path and "$weir_path" or "")) .. ";",
        ("proxy_connect_timeout " .. writeDuration(secondsToConnect(service.connect_timeout))) .. ";",
        ("proxy_send_timeout " .. writeDuration(service.send_timeout)) .. ";",
        ("proxy_read_timeout " .. writeDuration(service.read_timeout)) .. ";"
    }
    if not service.buffering then
        lines[#lines + 1] = "proxy_request_buffering off;"
    end
    if #service.retry_on > 0 then
        lines[#lines + 1] = ("proxy_next_upstream " .. retryReasons(service)) .. ";"
    end
    append(
        lines,
        directivesOf(listener, headers)
    )
    append(
        lines,
        responseHeaders(listener)
    )
    lines[#lines + 1] = ("error_page 500 502 503 504 " .. named("unavailable", listener)) .. ";"
    return lines
end
concat = table.concat
--- A client that says more in `Connection` than what nginx sees to is seldom enough to be asked in Lua.
local connection = {"# Headers that are named in Connection end here, and a WebSocket has its own timeout.", "if ($http_connection ~* \"(?:^|,)[ \\t]*+(?!(?:close|keep-alive|te|http2-settings)[ \\t]*+(?:,|$))[^ \\t,]\") {", "    rewrite_by_lua_block { weir.connection() }", "}"}
--- A body that is too large to be kept on disk, for as long as its client likes, goes on as it comes, by a location of its own.
local function streamsLargeBodies(listener)
    if not listener.service.buffering then
        return {}
    end
    return {
        "# A body of 10 MB and more is not kept.",
        "if ($content_length ~ \"^[0-9]{8}\") {",
        "    return 490;",
        "}",
        ("error_page 490 = " .. named("streamed", listener)) .. ";"
    }
end
--- Where these go, once there is a peer: afterwards they could not wait.
local function streamedLocation(listener, headers)
    local inner = {"lua_check_client_abort on;"}
    append(
        inner,
        askFor("wait", listener)
    )
    append(
        inner,
        proxyPass(
            listener,
            laterUpstream(listener),
            headers
        )
    )
    inner[#inner + 1] = "proxy_request_buffering off;"
    append(inner, connection)
    if listener.strip_path then
        append(
            inner,
            takeOffNormalized(listener)
        )
    end
    return location(
        named("streamed", listener),
        inner
    )
end
--- The locations of a mapping.
local function locations(listener, headers)
    local ____listener_0 = listener
    local path = ____listener_0.path
    local redirect = ____listener_0.redirect
    local strip_path = ____listener_0.strip_path
    if redirect ~= nil then
        return below(
            path,
            redirection(
                redirect,
                responseHeaders(listener)
            )
        )
    end
    local inner = strip_path and takeOff(listener) or ({})
    append(
        inner,
        proxyPass(
            listener,
            firstUpstream(listener),
            headers
        )
    )
    append(
        inner,
        streamsLargeBodies(listener)
    )
    append(inner, connection)
    if strip_path then
        append(
            inner,
            takeOffNormalized(listener)
        )
    end
    return below(path, inner)
end
--- Where requests go that Weir could not have answered by a peer: they wait for one there and go on, or are told why not.
local function unavailableLocation(listener, headers)
    local inner = {"lua_check_client_abort on;"}
    append(
        inner,
        askFor("unavailable", listener)
    )
    append(
        inner,
        proxyPass(
            listener,
            laterUpstream(listener),
            headers
        )
    )
    return location(
        named("unavailable", listener),
        inner
    )
end
____exports.locations = locations
____exports.streamedLocation = streamedLocation
____exports.unavailableLocation = unavailableLocation
return ____exports
