local ____exports = {}
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
local ____quote = require("weir.conf.syntax.quote")
local quote = ____quote.quote
--- One line for each request: the usual fields, then what happened at each peer that was tried.
local format = {
    "log_format weir",
    "    '$remote_addr - $remote_user [$time_iso8601] \"$request\" $status $body_bytes_sent '",
    "    '\"$http_referer\" \"$http_user_agent\" host=\"$http_host\" time=$request_time '",
    "    'upstream=\"$upstream_addr\" upstream_status=\"$upstream_status\" '",
    "    'connect=\"$upstream_connect_time\" header=\"$upstream_header_time\" response=\"$upstream_response_time\"';"
}
--- The directives of the access log.
local function accessLog(configuration)
    if configuration.access_log == "off" then
        return {"access_log off;"}
    end
    local lines = {}
    append(lines, format)
    lines[#lines + 1] = ("access_log " .. quote(configuration.access_log)) .. " weir;"
    return lines
end
____exports.accessLog = accessLog
return ____exports
