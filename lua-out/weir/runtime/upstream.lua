local ____exports = {}
local ____request_body = require("weir.runtime.request_body")
local hasKnownLength = ____request_body.hasKnownLength
local hasNoBody = ____request_body.hasNoBody
--- The entry of the last try in one of nginx's `$upstream_*` lists; "-" for nothing. In the balancer phase nginx has begun the
-- entry of the next try: it writes " : " for it, or with another separator its empty value.
local function entryOf(list, isRetry)
    if list == nil then
        return "-"
    end
    local begun = string.match(list, "([^,: ]+) : $")
    if begun ~= nil then
        return begun
    end
    local entry = string.match(list, isRetry and "([^,: ]+)[,: ]+[^,: ]+$" or "([^,: ]+)$")
    return entry or "-"
end
--- Whether so many bytes have room for the request's body. Of one in chunks, or a stream of HTTP/2, nobody knows the length.
local function isWhole(bytesSent)
    local ____hasNoBody_result_0
    if hasNoBody() then
        ____hasNoBody_result_0 = bytesSent > 0
    else
        ____hasNoBody_result_0 = hasKnownLength() and bytesSent > tonumber(ngx.var.content_length)
    end
    return ____hasNoBody_result_0
end
local function progressOf(isRetry)
    local sent = entryOf(ngx.var.upstream_bytes_sent, isRetry)
    return {
        isConnected = entryOf(ngx.var.upstream_connect_time, isRetry) ~= "-",
        isSent = sent ~= "0",
        isWhole = isWhole(tonumber(sent) or 0),
        hasReceived = entryOf(ngx.var.upstream_bytes_received, isRetry) ~= "0",
        hasAnswered = entryOf(ngx.var.upstream_header_time, isRetry) ~= "-"
    }
end
--- How far the last try came. Not for the hot path.
local function lastProgress()
    return progressOf(false)
end
--- The same in the balancer phase of the next try.
local function failedProgress()
    return progressOf(true)
end
--- Seconds until the peer of the last try answered, by nginx's own watch, which stops before the body. Not for the hot path.
local function answerSeconds()
    return tonumber(entryOf(ngx.var.upstream_header_time, false))
end
--- The code with which the peer ended a call of gRPC, in its trailers, or in its header where there is nothing else; nothing for none.
local function grpcStatus()
    return ngx.var.upstream_trailer_grpc_status or ngx.var.upstream_http_grpc_status
end
--- Whether any try of this request has begun. nginx itself may have ended it before, or a module that limits requests.
local function hasBegun()
    return ngx.var.upstream_addr ~= nil
end
--- The status that the last try ended with; 0 if there was none.
local function lastStatus()
    local status = string.match(ngx.var.upstream_status or "", "(%d+)$")
    return tonumber(status) or 0
end
____exports.answerSeconds = answerSeconds
____exports.failedProgress = failedProgress
____exports.grpcStatus = grpcStatus
____exports.hasBegun = hasBegun
____exports.lastProgress = lastProgress
____exports.lastStatus = lastStatus
return ____exports
