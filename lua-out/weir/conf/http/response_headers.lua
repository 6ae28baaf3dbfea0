local ____exports = {}
local ____affinity = require("weir.policy.affinity")
local cookieOf = ____affinity.cookieOf
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
local ____quote = require("weir.conf.syntax.quote")
local quote = ____quote.quote
local ____request_id = require("weir.conf.http.request_id")
local requestIdToClient = ____request_id.requestIdToClient
local ____second = require("weir.conf.http.second")
local drawsByCookie = ____second.drawsByCookie
--- The header by which browsers keep to https, at a port that ends TLS.
local function hsts(____bindingPattern0, ____bindingPattern1)
    local seconds
    seconds = ____bindingPattern0.hsts
    local port
    port = ____bindingPattern1.port
    if port.tls == nil or seconds == 0 then
        return {}
    end
    return {
        "proxy_hide_header Strict-Transport-Security;",
        ("add_header Strict-Transport-Security max-age=" .. tostring(math.floor(seconds))) .. " always;"
    }
end
local function cookie(____bindingPattern0)
    local service
    service = ____bindingPattern0.service
    if cookieOf(service) == "" then
        return {}
    end
    return {"# The balancer fills it in for a client that has a new peer.", "set $weir_cookie \"\";", "add_header Set-Cookie $weir_cookie always;"}
end
--- Tells clients of HTTP/3 (RFC 9114, 3.1.1).
local function alternative(____bindingPattern0, ____bindingPattern1)
    local number
    number = ____bindingPattern0.port
    local port
    port = ____bindingPattern1.port
    return port.hasHttp3 and ({("add_header Alt-Svc 'h3=\":" .. tostring(number)) .. "\"; ma=86400' always;"}) or ({})
end
--- What the user says for the responses of a mapping.
local function ofUser(____bindingPattern0)
    local set_response_header
    set_response_header = ____bindingPattern0.set_response_header
    local lines = {}
    for ____, ____value in ipairs(set_response_header) do
        local name = ____value.name
        local value = ____value.value
        lines[#lines + 1] = ("proxy_hide_header " .. name) .. ";"
        if value ~= "" then
            lines[#lines + 1] = ((("add_header " .. name) .. " ") .. quote(value)) .. " always;"
        end
    end
    return lines
end
--- A client keeps to its side of a canary.
local function draw(listener)
    return drawsByCookie(listener) and ({"add_header Set-Cookie $weir_set_draw always;"}) or ({})
end
--- What a location adds to responses; then all there is, as nothing else would be added that is said around it.
local function responseHeaders(listener, context)
    local lines = cookie(listener)
    append(
        lines,
        draw(listener)
    )
    append(
        lines,
        hsts(listener, context)
    )
    append(
        lines,
        alternative(listener, context)
    )
    append(
        lines,
        ofUser(listener)
    )
    if #lines > 0 then
        append(
            lines,
            requestIdToClient(context.configuration)
        )
    end
    return lines
end
____exports.responseHeaders = responseHeaders
return ____exports
