local ____exports = {}
local ____measure = require("weir.config.types.measure")
local writeSize = ____measure.writeSize
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
local ____forwarded = require("weir.conf.http.forwarded")
local forwardedVariables = ____forwarded.forwardedVariables
local ____limits = require("weir.conf.http.limits")
local zones = ____limits.zones
local ____request_headers = require("weir.conf.http.request_headers")
local requestVariables = ____request_headers.requestVariables
local ____request_id = require("weir.conf.http.request_id")
local requestId = ____request_id.requestId
local ____sent_header = require("weir.conf.http.sent_header")
local commonDirectives = ____sent_header.commonDirectives
local ____sent_headers = require("weir.conf.http.sent_headers")
local surroundingsOf = ____sent_headers.surroundingsOf
local ____traceparent = require("weir.conf.http.traceparent")
local traceContext = ____traceparent.traceContext
--- What holds for requests of every service.
local function proxyDefaults(configuration, listeners, sent)
    local lines = requestVariables()
    append(
        lines,
        forwardedVariables(surroundingsOf(configuration, listeners))
    )
    append(
        lines,
        requestId(configuration)
    )
    append(
        lines,
        traceContext(configuration)
    )
    append(
        lines,
        commonDirectives(sent)
    )
    append(
        lines,
        zones(listeners)
    )
    append(
        lines,
        {
            "# Responses come as they are, too: no peer may have Weir fetch something else, or slow it down.",
            "proxy_ignore_headers X-Accel-Redirect X-Accel-Expires X-Accel-Limit-Rate X-Accel-Charset;",
            "proxy_pass_header X-Accel-Buffering;",
            "proxy_redirect off;",
            "# How often and with which peers is Weir's to say. A request that is not idempotent is never sent twice.",
            "proxy_next_upstream error timeout;",
            "# A request that waited for a peer may have to wait again.",
            "recursive_error_pages on;",
            "# Each part of a response goes on at once, lest an event stream arrives at its end; a slow client slows its peer down. A peer",
            "# that asks for more (X-Accel-Buffering: yes) has memory, but no disk. The header has room for large cookies.",
            "proxy_buffering off;",
            "proxy_buffer_size 16k;",
            "proxy_buffers 8 16k;",
            "proxy_max_temp_file_size 0;",
            ("client_max_body_size " .. writeSize(configuration.max_body_size)) .. ";"
        }
    )
    return lines
end
____exports.proxyDefaults = proxyDefaults
return ____exports
