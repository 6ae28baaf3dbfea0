local ____exports = {}
local ____https_port = require("weir.config.types.https_port")
local HTTPS_PORT = ____https_port.HTTPS_PORT
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
--- Clients of gRPC follow no redirects.
local function isRedirecting(____bindingPattern0, ____bindingPattern1)
    local redirect_https
    local protocol
    protocol = ____bindingPattern0.protocol
    redirect_https = ____bindingPattern0.redirect_https
    local port
    port = ____bindingPattern1.port
    return redirect_https > 0 and port.tls == nil and protocol == "http"
end
--- Whether any request of a mapping goes to its service, and is not sent to https.
local function isProxying(listener, context)
    if listener.redirect ~= nil then
        return false
    end
    return not isRedirecting(listener, context) or #context.configuration.trusted > 0
end
--- Sends clients to https where a mapping says so, but those that a proxy in front says came by it.
local function redirectToHttps(listener, context)
    if not isRedirecting(listener, context) then
        return {}
    end
    local ____listener_0 = listener
    local redirect_https = ____listener_0.redirect_https
    local port = redirect_https == HTTPS_PORT and "" or ":" .. tostring(redirect_https)
    local redirect = ("return 308 https://$host" .. port) .. "$request_uri;"
    local lines = {"# A request of HTTP/1.0 may name no host.", "if ($host = \"\") {", "    return 400;", "}"}
    if #context.configuration.trusted == 0 then
        lines[#lines + 1] = redirect
    else
        append(lines, {"if ($weir_x_forwarded_proto != https) {", "    " .. redirect, "}"})
    end
    return lines
end
____exports.isProxying = isProxying
____exports.redirectToHttps = redirectToHttps
return ____exports
