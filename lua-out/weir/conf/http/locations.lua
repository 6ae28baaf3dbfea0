local ____exports = {}
local unavailable, retryReasons, proxyPass, concat
local ____connect_timeout = require("weir.config.connect_timeout")
local secondsToConnect = ____connect_timeout.secondsToConnect
local ____measure = require("weir.config.types.measure")
local writeDuration = ____measure.writeDuration
local ____affinity = require("weir.policy.affinity")
local affinityOf = ____affinity.affinityOf
local cookieOf = ____affinity.cookieOf
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
local ____lua_literal = require("weir.conf.syntax.lua_literal")
local luaString = ____lua_literal.luaString
local ____quote = require("weir.conf.syntax.quote")
local quote = ____quote.quote
local ____limits = require("weir.conf.http.limits")
local isLimited = ____limits.isLimited
local limitsOf = ____limits.limitsOf
local nameOfLimits = ____limits.nameOfLimits
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
function proxyPass(service, headers)
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
        for ____, header in ipairs(headers) do
            lines[#lines + 1] = "    " .. header
        end
    end
    lines[#lines + 1] = ("    error_page 500 502 503 504 " .. unavailable(service.key)) .. ";"
    return lines
end
concat = table.concat
--- A client that says more in `Connection` than what nginx sees to is seldom enough to be asked in Lua.
local connection = {"    # Headers that are named in Connection end here, and a WebSocket has its own timeout.", "    if ($http_connection ~* \"(?:^|,)[ \\t]*+(?!(?:close|keep-alive|te|http2-settings)[ \\t]*+(?:,|$))[^ \\t,]\") {", "        rewrite_by_lua_block { weir.connection() }", "    }"}
--- The location of bodies that go on as they come; each with its limits, as that is where they are read.
local function streamedName(listener)
    return ("@streamed_" .. listener.service.key) .. nameOfLimits(listener)
end
--- Whether it matters that clients have addresses of their own, in which case the log phase has a look.
local function tellsClientsApart(listener)
    local variable = affinityOf(listener.service)
    return isLimited(listener) or variable == "remote_addr" or variable == "binary_remote_addr"
end
--- What a mapping does with its clients.
local function ofClients(listener)
    local lines = limitsOf(listener)
    if tellsClientsApart(listener) then
        lines[#lines + 1] = "    log_by_lua_block { weir.log_client() }"
    end
    return lines
end
--- A body that is too large to be kept on disk, for as long as its client likes, goes on as it comes, by a location of its own.
local function streamsLargeBodies(listener)
    if not listener.service.buffering then
        return {}
    end
    return {
        "    # A body of 10 MB and more is not kept.",
        "    if ($content_length ~ \"^[0-9]{8}\") {",
        "        return 490;",
        "    }",
        ("    error_page 490 = " .. streamedName(listener)) .. ";"
    }
end
--- Where these go, once there is a peer: afterwards they could not wait.
local function streamedLocation(listener, headers)
    local ____listener_0 = listener
    local service = ____listener_0.service
    local lines = {
        ("location " .. streamedName(listener)) .. " {",
        "    lua_check_client_abort on;",
        ("    access_by_lua_block { weir.wait(" .. luaString(service.key)) .. ") }"
    }
    append(
        lines,
        proxyPass(service, headers)
    )
    append(
        lines,
        ofClients(listener)
    )
    lines[#lines + 1] = "    proxy_request_buffering off;"
    append(lines, connection)
    lines[#lines + 1] = "}"
    return lines
end
--- The locations of a path and of what is below it.
local function locations(listener, headers)
    local ____listener_1 = listener
    local path = ____listener_1.path
    local service = ____listener_1.service
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
            proxyPass(service, headers)
        )
        append(
            lines,
            ofClients(listener)
        )
        append(
            lines,
            streamsLargeBodies(listener)
        )
        append(lines, connection)
        lines[#lines + 1] = "}"
    end
    return lines
end
--- Where requests go that Weir could not have answered by a peer: they wait for one there and go on, or are told why not.
local function unavailableLocation(service, headers)
    local lines = {
        ("location " .. unavailable(service.key)) .. " {",
        "    lua_check_client_abort on;",
        ("    access_by_lua_block { weir.unavailable(" .. luaString(service.key)) .. ") }"
    }
    append(
        lines,
        proxyPass(service, headers)
    )
    lines[#lines + 1] = "}"
    return lines
end
____exports.locations = locations
____exports.streamedLocation = streamedLocation
____exports.streamedName = streamedName
____exports.unavailableLocation = unavailableLocation
return ____exports
