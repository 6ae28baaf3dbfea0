local ____exports = {}
local ____subsystems = require("weir.config.subsystems")
local servicesOf = ____subsystems.servicesOf
local ____request_id = require("weir.conf.http.request_id")
local requestIdInLog = ____request_id.requestIdInLog
local ____traceparent = require("weir.conf.http.traceparent")
local traceparentInLog = ____traceparent.traceparentInLog
--- One line for each request: the usual fields, what happened at each peer that was tried, then what identifies the request.
local function logFormat(configuration)
    local hasRequests = #servicesOf(configuration, "http") > 0
    local identity = not hasRequests and "" or requestIdInLog(configuration) .. traceparentInLog(configuration)
    local ____end = identity == "" and "';" or ("'\n        '" .. identity) .. "';"
    return {
        "log_format weir",
        "    '$remote_addr - $remote_user [$time_iso8601] \"$request\" $status $body_bytes_sent '",
        "    '\"$http_referer\" \"$http_user_agent\" host=\"$http_host\" time=$request_time '",
        "    'upstream=\"$upstream_addr\" upstream_status=\"$upstream_status\" '",
        "    'connect=\"$upstream_connect_time\" header=\"$upstream_header_time\" response=\"$upstream_response_time\"" .. ____end
    }
end
____exports.logFormat = logFormat
return ____exports
