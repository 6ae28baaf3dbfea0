local ____exports = {}
local ____access_log = require("weir.conf.syntax.access_log")
local logged = ____access_log.logged
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
local indent = ____lines.indent
local ____quote = require("weir.conf.syntax.quote")
local quote = ____quote.quote
local ____limits = require("weir.conf.http.limits")
local answerName = ____limits.answerName
local connectionsName = ____limits.connectionsName
local rateName = ____limits.rateName
local ceil = math.ceil
--- gRPC's own code for it (RESOURCE_EXHAUSTED).
local EXHAUSTED = 8
--- A call of gRPC is answered with a code in a header, which with no body to come is the trailer.
local function statusLines(isCall, ____bindingPattern0, reason)
    local retryAfter
    local details
    details = ____bindingPattern0.details
    retryAfter = ____bindingPattern0.retryAfter
    if isCall then
        return {
            "default_type application/grpc;",
            ("add_header grpc-status " .. tostring(EXHAUSTED)) .. " always;",
            ("add_header grpc-message " .. quote(details)) .. " always;",
            "return 200;"
        }
    end
    return {
        "default_type text/plain;",
        ("add_header Retry-After " .. tostring(retryAfter)) .. " always;",
        ("return 429 " .. quote(("429 " .. reason) .. "\n")) .. ";"
    }
end
--- The location that answers who is over a limit.
local function answer(limits, excess, headers, configuration)
    local reason = ("weir; error=http_request_denied; details=\"" .. excess.details) .. "\""
    local inner = logged(configuration, "reason", excess.word)
    inner[#inner + 1] = ("add_header Proxy-Status " .. quote(reason)) .. " always;"
    append(inner, headers)
    inner[#inner + 1] = "log_by_lua_block { weir.log_client() }"
    append(
        inner,
        statusLines(limits.protocol == "grpc", excess, reason)
    )
    local lines = {("location " .. answerName(excess.name, limits)) .. " {"}
    indent(lines, inner)
    lines[#lines + 1] = "}"
    return lines
end
local function excessOfRate(rate)
    local ____rate_0 = rate
    local requests = ____rate_0.requests
    local seconds = ____rate_0.seconds
    local details = (("client_rate: this address sends more than " .. tostring(requests)) .. "/") .. (seconds == 1 and "s" or "m")
    return {
        name = rateName(rate),
        details = details,
        word = "rate_limited",
        retryAfter = ceil(seconds / requests)
    }
end
local function excessOfConnections(connections)
    local details = ("client_connections: this address has " .. tostring(connections)) .. " requests under way already"
    return {
        name = connectionsName(connections),
        details = details,
        word = "too_many_connections",
        retryAfter = 1
    }
end
--- The locations that answer who is over a limit of the listeners of a server, each with an empty line before it.
local function answers(listeners, headers, configuration)
    local lines = {}
    local known = {}
    local function add(limits, excess)
        local name = answerName(excess.name, limits)
        if known[name] ~= nil then
            return
        end
        known[name] = true
        lines[#lines + 1] = ""
        append(
            lines,
            answer(limits, excess, headers, configuration)
        )
    end
    for ____, limits in ipairs(listeners) do
        local client_connections = limits.client_connections
        local client_rate = limits.client_rate
        if client_rate ~= "off" then
            add(
                limits,
                excessOfRate(client_rate)
            )
        end
        if client_connections > 0 then
            add(
                limits,
                excessOfConnections(client_connections)
            )
        end
    end
    return lines
end
____exports.answers = answers
return ____exports
