local ____exports = {}
--- Why a request got no response from a peer: an error type of RFC 9209, and the details for the person who reads it.
local function proxyStatus(____error, details)
    local quoted = string.gsub(details, "[\\\"%c]", "_")
    return ((("weir; error=" .. ____error) .. "; details=\"") .. quoted) .. "\""
end
local sayings = {
    none = "DNS has not answered yet",
    nxdomain = "DNS knows no such name",
    nodata = "the name has no address",
    denied = "no address of the name is allowed",
    timeout = "no nameserver answers",
    servfail = "the nameservers fail",
    refused = "the nameservers refuse"
}
--- The value of `Proxy-Status` for a service without a peer.
local function emptyPoolStatus(balancer)
    local ____balancer_0 = balancer
    local parts = ____balancer_0.parts
    local snapshot = ____balancer_0.snapshot
    local ____snapshot_1 = snapshot
    local reason = ____snapshot_1.reason
    if #snapshot.members > 0 then
        return proxyStatus("destination_unavailable", parts.key .. ": no peer accepts connections")
    end
    local saying = sayings[reason] or "DNS says " .. reason
    return proxyStatus(reason == "timeout" and "dns_timeout" or "dns_error", (parts.key .. ": ") .. saying)
end
local errors = {
    answered = "proxy_internal_error",
    erred = "proxy_internal_error",
    unconnected = "destination_unavailable",
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
return ____exports
