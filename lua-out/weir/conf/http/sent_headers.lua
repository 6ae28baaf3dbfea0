local ____exports = {}
local ____proxy_protocol = require("weir.config.proxy_protocol")
local takesProxyProtocol = ____proxy_protocol.takesProxyProtocol
local ____forwarded = require("weir.conf.http.forwarded")
local forwardedHeaders = ____forwarded.forwardedHeaders
local ____request_headers = require("weir.conf.http.request_headers")
local requestHeaders = ____request_headers.requestHeaders
local ____request_id = require("weir.conf.http.request_id")
local requestIdToPeer = ____request_id.requestIdToPeer
local ____sent_header = require("weir.conf.http.sent_header")
local commonTo = ____sent_header.commonTo
local ____traceparent = require("weir.conf.http.traceparent")
local traceToPeer = ____traceparent.traceToPeer
local function surroundingsOf(____bindingPattern0, listeners)
    local trusted
    trusted = ____bindingPattern0.trusted
    local isProxied = false
    local hasPrefixes = false
    for ____, listener in ipairs(listeners) do
        if takesProxyProtocol(listener) then
            isProxied = true
        end
        if listener.strip_path then
            hasPrefixes = true
        end
    end
    return {trusted = trusted, isProxied = isProxied, hasPrefixes = hasPrefixes}
end
--- All headers that peers get from Weir.
local function sentHeaders(configuration, listeners)
    local weirs = {}
    local forwarded = forwardedHeaders(surroundingsOf(configuration, listeners))
    for ____, some in ipairs({
        requestHeaders,
        forwarded,
        requestIdToPeer(configuration),
        traceToPeer(configuration)
    }) do
        for ____, header in ipairs(some) do
            weirs[#weirs + 1] = header
        end
    end
    return {
        weirs = weirs,
        common = commonTo(listeners)
    }
end
____exports.sentHeaders = sentHeaders
____exports.surroundingsOf = surroundingsOf
return ____exports
