local ____exports = {}
--- A client that left before the connection stood, after this many seconds, shows that the peer does not answer.
local TELLING_WAIT_SECONDS = 0.1
local GATEWAY_TIMEOUT = 504
local CLIENT_CLOSED = 499
--- The entry of the last try in one of nginx's `$upstream_*` lists, or with `skip` of the try before; "-" for nothing.
local function entryOf(list, skip)
    if list == nil then
        return "-"
    end
    local entry = unpack(
        skip and ({string.match(list, "([^,: ]+)[,: ]+[^,: ]+$")}) or ({string.match(list, "([^,: ]+)$")}),
        1,
        1
    )
    return entry or "-"
end
--- How a try ended with a status that nginx may have made up. nginx begins the entry of the next try before it asks the
-- balancer: there, the failed one is the last but one. Not for the hot path.
local function failureOutcome(status, isRetry, seconds)
    local isConnected = entryOf(ngx.var.upstream_connect_time, isRetry) ~= "-"
    local isSent = entryOf(ngx.var.upstream_bytes_sent, isRetry) ~= "0"
    local hasAnswered = entryOf(ngx.var.upstream_header_time, isRetry) ~= "-"
    if hasAnswered then
        return "answered"
    end
    if status == CLIENT_CLOSED then
        return not isConnected and seconds >= TELLING_WAIT_SECONDS and "unconnected" or "unknown"
    end
    if not isConnected or not isSent then
        return "unconnected"
    end
    return status == GATEWAY_TIMEOUT and "timeout" or "reset"
end
--- Seconds until the peer of the last try answered, by nginx's own watch, which stops before the body. Not for the hot path.
local function answerSeconds()
    return tonumber(entryOf(ngx.var.upstream_header_time, false))
end
____exports.answerSeconds = answerSeconds
____exports.failureOutcome = failureOutcome
return ____exports
