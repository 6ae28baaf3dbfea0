local ____exports = {}
local ____reasons = require("weir.discovery.reasons")
local reasonText = ____reasons.reasonText
local ____eligibility = require("weir.health.eligibility")
local areAllDrained = ____eligibility.areAllDrained
--- Why a request got no response from a peer: an error type of RFC 9209, and the details for the person who reads it.
local function proxyStatus(____error, details)
    local quoted = string.gsub(details, "[\\\"%c]", "_")
    return ((("weir; error=" .. ____error) .. "; details=\"") .. quoted) .. "\""
end
--- nginx does not tell whether it was the connection that failed, or TLS over it, and why. Weir's log does.
local function how(____bindingPattern0)
    local isOverTls
    isOverTls = ____bindingPattern0.isOverTls
    return isOverTls and " over TLS: weir explain says why" or ""
end
--- The value of `Proxy-Status` for a service without a peer.
local function emptyPoolStatus(balancer)
    local ____balancer_0 = balancer
    local settings = ____balancer_0.settings
    local snapshot = ____balancer_0.snapshot
    local ____snapshot_1 = snapshot
    local reason = ____snapshot_1.reason
    if areAllDrained(balancer.peers) then
        return proxyStatus("destination_unavailable", settings.key .. ": every peer is drained")
    end
    if #snapshot.members > 0 then
        return proxyStatus(
            "destination_unavailable",
            (settings.key .. ": no peer accepts connections") .. how(settings)
        )
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
    invalid_header = "http_protocol_error",
    body_cut_off = "connection_terminated",
    unknown = "proxy_internal_error"
}
--- What there is to say of an outcome that its name does not.
local explanations = {invalid_header = "the peer's response header is invalid, or larger than proxy_buffer_size", body_cut_off = "the peer ended the connection while the request's body was being sent", unknown = "nginx could not connect to any peer itself, for want of connections, descriptors or memory: see its error log"}
--- What a call that its peer did not want may have met.
local rejection = "the peer ended the call (GOAWAY, RST_STREAM), or its header is invalid, or larger than grpc_buffer_size"
--- The value of `Proxy-Status` for a request whose last try failed.
-- 
-- @param isCall whether it was a call of gRPC
local function failedTryStatus(settings, outcome, isCall)
    local known = isCall and outcome == "invalid_header" and rejection or explanations[outcome]
    local ended = (("the last peer tried ended with \"" .. outcome) .. "\"") .. (outcome == "connect_failed" and how(settings) or "")
    return proxyStatus(errors[outcome], (settings.key .. ": ") .. (known or ended))
end
--- The value of `Proxy-Status` for a request that nginx ended before any peer was chosen.
-- 
-- @param isBody whether that was for want of room for its body
local function refusedStatus(key, isBody)
    local why = isBody and "there is no room for its body in client_body_temp_path: max_body_size bounds bodies, buffering=off keeps none" or "nginx refused the request, or had no room for it: see its error log"
    return proxyStatus("proxy_internal_response", (key .. ": no peer was asked, as ") .. why)
end
--- The value of `Proxy-Status` for a request that no mapping of its port is for.
local function unmappedStatus()
    return proxyStatus("destination_not_found", "no mapping is for this host and path")
end
____exports.emptyPoolStatus = emptyPoolStatus
____exports.failedTryStatus = failedTryStatus
____exports.fullPoolStatus = fullPoolStatus
____exports.refusedStatus = refusedStatus
____exports.unmappedStatus = unmappedStatus
return ____exports
