local ____exports = {}
local ____access_log = require("weir.conf.syntax.access_log")
local logged = ____access_log.logged
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
local indent = ____lines.indent
local ____quote = require("weir.conf.syntax.quote")
local quote = ____quote.quote
local ____snippets = require("weir.conf.syntax.snippets")
local snippets = ____snippets.snippets
local ____clients = require("weir.conf.http.clients")
local ofClients = ____clients.ofClients
local ____grpc = require("weir.conf.http.grpc")
local callLines = ____grpc.callLines
local unansweredLocation = ____grpc.unansweredLocation
local ____named_locations = require("weir.conf.http.named_locations")
local named = ____named_locations.named
local ____proxy_pass = require("weir.conf.http.proxy_pass")
local proxyPass = ____proxy_pass.proxyPass
local ____redirection = require("weir.conf.http.redirection")
local redirection = ____redirection.redirection
local ____redirect_https = require("weir.conf.http.redirect_https")
local isProxying = ____redirect_https.isProxying
local redirectToHttps = ____redirect_https.redirectToHttps
local ____response_headers = require("weir.conf.http.response_headers")
local responseHeaders = ____response_headers.responseHeaders
local ____second = require("weir.conf.http.second")
local askFor = ____second.askFor
local firstUpstream = ____second.firstUpstream
local laterUpstream = ____second.laterUpstream
local ____stripped_path = require("weir.conf.http.stripped_path")
local takeOff = ____stripped_path.takeOff
local takeOffNormalized = ____stripped_path.takeOffNormalized
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
local function location(match, inner)
    local lines = {("location " .. match) .. " {"}
    indent(lines, inner)
    lines[#lines + 1] = "}"
    return lines
end
--- What is in a location of a mapping of gRPC. Before there was a directive for HTTP/2, its port spoke nothing else.
local function grpcLines(listener, context)
    local lines = callLines(listener, context)
    if context.host.http2 == "directive" or context.port.tls ~= nil then
        append(lines, connection)
    end
    append(
        lines,
        snippets(context.configuration, "location")
    )
    return lines
end
--- What is in a location of a mapping.
local function requestLines(listener, context)
    local ____listener_0 = listener
    local protocol = ____listener_0.protocol
    local redirect = ____listener_0.redirect
    local strip_path = ____listener_0.strip_path
    if redirect ~= nil then
        return redirection(
            redirect,
            responseHeaders(listener, context)
        )
    end
    local lines = logged(
        context.configuration,
        "service",
        firstUpstream(listener)
    )
    if protocol == "grpc" then
        append(
            lines,
            grpcLines(listener, context)
        )
        return lines
    end
    append(
        lines,
        redirectToHttps(listener, context)
    )
    if not isProxying(listener, context) then
        return lines
    end
    if strip_path then
        append(
            lines,
            takeOff(listener)
        )
    end
    append(
        lines,
        proxyPass(
            listener,
            firstUpstream(listener),
            context
        )
    )
    append(
        lines,
        ofClients(listener)
    )
    append(
        lines,
        responseHeaders(listener, context)
    )
    append(
        lines,
        streamsLargeBodies(listener)
    )
    append(lines, connection)
    if strip_path then
        append(
            lines,
            takeOffNormalized(listener)
        )
    end
    append(
        lines,
        snippets(context.configuration, "location")
    )
    return lines
end
--- The locations of a path and of what is below it.
local function locations(listener, context)
    local ____listener_1 = listener
    local path = ____listener_1.path
    local matches = path == "/" and ({path}) or ({
        "= " .. quote(path),
        quote(path .. "/")
    })
    local lines = {}
    for ____, match in ipairs(matches) do
        if #lines > 0 then
            lines[#lines + 1] = ""
        end
        append(
            lines,
            location(
                match,
                requestLines(listener, context)
            )
        )
    end
    return lines
end
--- Where large bodies go, once there is a peer: afterwards they could not wait.
local function streamedLocation(listener, context)
    local lines = {"lua_check_client_abort on;"}
    append(
        lines,
        askFor("wait", listener)
    )
    append(
        lines,
        proxyPass(
            listener,
            laterUpstream(listener),
            context
        )
    )
    append(
        lines,
        ofClients(listener)
    )
    append(
        lines,
        responseHeaders(listener, context)
    )
    lines[#lines + 1] = "proxy_request_buffering off;"
    append(lines, connection)
    if listener.strip_path then
        append(
            lines,
            takeOffNormalized(listener)
        )
    end
    append(
        lines,
        snippets(context.configuration, "location")
    )
    return location(
        named("streamed", listener),
        lines
    )
end
--- Where requests go that Weir could not have answered by a peer: they wait for one there and go on, or are told why not.
local function unavailableLocation(listener, context)
    local lines = {"lua_check_client_abort on;"}
    append(
        lines,
        askFor("unavailable", listener)
    )
    append(
        lines,
        proxyPass(
            listener,
            laterUpstream(listener),
            context
        )
    )
    append(
        lines,
        responseHeaders(listener, context)
    )
    append(
        lines,
        snippets(context.configuration, "location")
    )
    return location(
        named("unavailable", listener),
        lines
    )
end
--- The locations that those of a mapping lead to, each with an empty line before it.
local function furtherLocations(listener, context)
    local lines = {}
    if not isProxying(listener, context) then
        return lines
    end
    if listener.protocol == "grpc" then
        lines[#lines + 1] = ""
        append(
            lines,
            unansweredLocation(
                named("unavailable", listener),
                listener.service
            )
        )
        return lines
    end
    if listener.service.buffering then
        lines[#lines + 1] = ""
        append(
            lines,
            streamedLocation(listener, context)
        )
    end
    lines[#lines + 1] = ""
    append(
        lines,
        unavailableLocation(listener, context)
    )
    return lines
end
____exports.furtherLocations = furtherLocations
____exports.locations = locations
return ____exports
