local ____exports = {}
local ____reasons = require("weir.discovery.reasons")
local reasonText = ____reasons.reasonText
--- Why a request got no response from a peer: an error type of RFC 9209, and the details for the person who reads it.
local function proxyStatus(____error, details)
    local quoted = string.gsub(details, "[\\\"%c]", "_")
    return ((("weir; error=" .. ____error) .. "; details=\"") .. quoted) .. "\""
end
--- The value of `Proxy-Status` for a service without a peer.
local function emptyPoolStatus(balancer)
    local ____balancer_0 = balancer
    local settings = ____balancer_0.settings
    local snapshot = ____balancer_0.snapshot
    local ____snapshot_1 = snapshot
    local reason = ____snapshot_1.reason
    if #snapshot.members > 0 then
        return proxyStatus("destination_unavailable", settings.key .. ": no peer accepts connections")
    end
    return proxyStatus(
        reason == "timeout" and "dns_timeout" or "dns_error",
        (settings.key .. ": ") .. reasonText(reason)
    )
end
--- The value of `Proxy-Status` for a service whose peers have all the requests that they may have.
local function fullPoolStatus(key)
    return proxyStatus("connection_limit_reached", key .. ": every peer has max_connections requests")
end
local errors = {
    answered = "proxy_internal_error",
    error_status = "http_protocol_error",
    connect_failed = "destination_unavailable",
    reset = "connection_terminated",
    timeout = "http_response_timeout",
    unknown = "proxy_internal_error"
}
--- The value of `Proxy-Status` for a request whose last try failed.
local function failedTryStatus(key, outcome)
    return proxyStatus(errors[outcome], ((key .. ": the last peer tried ended with \"") .. outcome) .. "\"")
end
____exports.emptyPoolStatus = emptyPoolStatus
____exports.failedTryStatus = failedTryStatus
____exports.fullPoolStatus = fullPoolStatus
return ____exports
