local ____exports = {}
local ____access_log = require("weir.conf.syntax.access_log")
local jsonFormat = ____access_log.jsonFormat
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
--- What nginx ends itself, by the status that it has for it; Lua says the rest where there is something to say.
local ownReasons = {{400, "bad_request"}, {500, "internal_error"}, {503, "too_many_connections"}}
local function variables()
    local lines = {"# Why a session was no plain success: as far as nginx knows, as Lua says the rest.", "map $status $weir_reason {", "    default \"\";"}
    for ____, ____value in ipairs(ownReasons) do
        local status = ____value[1]
        local reason = ____value[2]
        lines[#lines + 1] = ((("    " .. tostring(status)) .. " ") .. reason) .. ";"
    end
    append(lines, {
        "}",
        "map \"\" $weir_peer {",
        "    default $upstream_addr;",
        "}",
        "map $upstream_addr $weir_tries {",
        "    default 1;",
        "    \"\" 0;",
        "}",
        "map \"\" $weir_service {",
        "    default \"\";",
        "}",
        "map \"\" $weir_waited {",
        "    default 0;",
        "}"
    })
    return lines
end
local json = jsonFormat({{
    {name = "time", variable = "$time_iso8601"},
    {name = "timestamp", variable = "$msec", isNumber = true},
    {name = "client", variable = "$remote_addr"},
    {name = "protocol", variable = "$protocol"},
    {name = "port", variable = "$server_port"}
}, {{name = "status", variable = "$status", isNumber = true}, {name = "bytes_received", variable = "$bytes_received", isNumber = true}, {name = "bytes_sent", variable = "$bytes_sent", isNumber = true}, {name = "duration", variable = "$session_time", isNumber = true}}, {
    {name = "service", variable = "$weir_service"},
    {name = "peer", variable = "$weir_peer"},
    {name = "tries", variable = "$weir_tries", isNumber = true},
    {name = "waited", variable = "$weir_waited", isNumber = true},
    {name = "reason", variable = "$weir_reason"}
}, {{name = "upstream_addr", variable = "$upstream_addr"}, {name = "upstream_connect_time", variable = "$upstream_connect_time"}, {name = "upstream_first_byte_time", variable = "$upstream_first_byte_time"}, {name = "upstream_session_time", variable = "$upstream_session_time"}}})
local text = {
    "log_format weir",
    "    '$remote_addr - - [$time_iso8601] $protocol $status from_client=$bytes_received to_client=$bytes_sent '",
    "    'time=$session_time service=\"$weir_service\" tries=$weir_tries waited=$weir_waited reason=\"$weir_reason\" '",
    "    'upstream=\"$upstream_addr\" connect=\"$upstream_connect_time\" '",
    "    'first_byte=\"$upstream_first_byte_time\" session=\"$upstream_session_time\"';"
}
--- One line for each session, when it has ended: what went to and fro, what happened at each peer that was tried, and why it was no plain success.
local function logFormat(____bindingPattern0)
    local access_log_format
    access_log_format = ____bindingPattern0.access_log_format
    local lines = {}
    append(
        lines,
        variables()
    )
    append(lines, access_log_format == "json" and json or text)
    return lines
end
____exports.logFormat = logFormat
return ____exports
