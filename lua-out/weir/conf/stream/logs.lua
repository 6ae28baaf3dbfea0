local ____exports = {}
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
local ____quote = require("weir.conf.syntax.quote")
local quote = ____quote.quote
--- One line for each session, when it has ended: what went to and fro, and what happened at each peer that was tried.
local format = {"log_format weir", "    '$remote_addr - - [$time_iso8601] $protocol $status from_client=$bytes_received to_client=$bytes_sent '", "    'time=$session_time upstream=\"$upstream_addr\" connect=\"$upstream_connect_time\" '", "    'first_byte=\"$upstream_first_byte_time\" session=\"$upstream_session_time\"';"}
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
