local ____exports = {}
local ____subsystems = require("weir.config.subsystems")
local servicesOf = ____subsystems.servicesOf
local ____access_log = require("weir.conf.syntax.access_log")
local jsonFormat = ____access_log.jsonFormat
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
local ____log_variables = require("weir.conf.http.log_variables")
local logVariables = ____log_variables.logVariables
local ____request_id = require("weir.conf.http.request_id")
local requestIdOf = ____request_id.requestIdOf
local ____traceparent = require("weir.conf.http.traceparent")
local traceparentOf = ____traceparent.traceparentOf
--- What identifies a request, if anything does. Beside TCP alone there is nothing, and no variables for that.
local function identityOf(configuration)
    local fields = {}
    if #servicesOf(configuration, "http") == 0 then
        return fields
    end
    local id = requestIdOf(configuration)
    local traceparent = traceparentOf(configuration)
    if id ~= nil then
        fields[#fields + 1] = {name = "request_id", variable = id}
    end
    if traceparent ~= nil then
        fields[#fields + 1] = {name = "traceparent", variable = traceparent}
    end
    return fields
end
local function codeOf(configuration)
    for ____, ____value in ipairs(servicesOf(configuration, "http")) do
        local protocol = ____value.protocol
        if protocol == "grpc" then
            return {{name = "grpc_status", variable = "$weir_grpc_status"}}
        end
    end
    return {}
end
local function json(configuration)
    return jsonFormat({
        {{name = "time", variable = "$time_iso8601"}, {name = "timestamp", variable = "$msec", isNumber = true}, {name = "client", variable = "$remote_addr"}},
        {
            {name = "method", variable = "$request_method"},
            {name = "scheme", variable = "$scheme"},
            {name = "host", variable = "$weir_logged_host"},
            {name = "uri", variable = "$weir_logged_uri"},
            {name = "protocol", variable = "$server_protocol"}
        },
        {{name = "referer", variable = "$weir_logged_referer"}, {name = "user_agent", variable = "$weir_logged_user_agent"}},
        {{name = "status", variable = "$weir_status", isNumber = true}, {name = "request_length", variable = "$request_length", isNumber = true}, {name = "bytes_sent", variable = "$bytes_sent", isNumber = true}, {name = "duration", variable = "$request_time", isNumber = true}},
        {
            {name = "service", variable = "$weir_service"},
            {name = "peer", variable = "$weir_peer"},
            {name = "tries", variable = "$weir_tries", isNumber = true},
            {name = "waited", variable = "$weir_waited", isNumber = true},
            {name = "reason", variable = "$weir_reason"}
        },
        {
            {name = "upstream_addr", variable = "$upstream_addr"},
            {name = "upstream_status", variable = "$upstream_status"},
            {name = "upstream_connect_time", variable = "$upstream_connect_time"},
            {name = "upstream_header_time", variable = "$upstream_header_time"},
            {name = "upstream_response_time", variable = "$upstream_response_time"}
        },
        codeOf(configuration),
        identityOf(configuration)
    })
end
local beginning = {
    "log_format weir",
    "    '$remote_addr - $remote_user [$time_iso8601] \"$request\" $status $body_bytes_sent '",
    "    '\"$http_referer\" \"$http_user_agent\" host=\"$http_host\" time=$request_time '",
    "    'service=\"$weir_service\" tries=$weir_tries waited=$weir_waited reason=\"$weir_reason\" '",
    "    'upstream=\"$upstream_addr\" upstream_status=\"$upstream_status\" '"
}
local times = "connect=\"$upstream_connect_time\" header=\"$upstream_header_time\" response=\"$upstream_response_time\""
--- The fields after those of the usual log of web servers, each with its name.
local function text(configuration)
    local lines = {}
    append(lines, beginning)
    local ____end = times
    for ____, ____value in ipairs(codeOf(configuration)) do
        local name = ____value.name
        local variable = ____value.variable
        ____end = (((____end .. " ") .. name) .. "=") .. variable
    end
    for ____, ____value in ipairs(identityOf(configuration)) do
        local name = ____value.name
        local variable = ____value.variable
        ____end = ((((____end .. " ") .. (name == "request_id" and "id" or name)) .. "=\"") .. variable) .. "\""
    end
    lines[#lines + 1] = ("    '" .. ____end) .. "';"
    return lines
end
--- One line for each request: what was asked and answered, what happened at each peer that was tried, and why it was no plain success.
local function logFormat(configuration)
    local isJson = configuration.access_log_format == "json"
    local lines = {}
    append(
        lines,
        logVariables(
            isJson,
            #codeOf(configuration) > 0
        )
    )
    append(
        lines,
        isJson and json(configuration) or text(configuration)
    )
    return lines
end
____exports.logFormat = logFormat
return ____exports
