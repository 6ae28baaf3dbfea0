local ____exports = {}
--- A client that left before the connection stood, after this many seconds, shows that the peer does not answer.
local TELLING_WAIT_SECONDS = 0.1
local GATEWAY_TIMEOUT = 504
local CLIENT_CLOSED = 499
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
--- How a try ended with a status that nginx may have made up. Not for the hot path.
-- 
-- @param isRetry whether this is the balancer phase of the next try
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
