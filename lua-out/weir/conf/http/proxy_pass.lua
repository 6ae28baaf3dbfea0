local ____exports = {}
local ____connect_timeout = require("weir.config.connect_timeout")
local secondsToConnect = ____connect_timeout.secondsToConnect
local ____measure = require("weir.config.types.measure")
local writeDuration = ____measure.writeDuration
local ____peer_tls = require("weir.config.peer_tls")
local isOverTls = ____peer_tls.isOverTls
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
local ____peer_tls = require("weir.conf.syntax.peer_tls")
local peerTls = ____peer_tls.peerTls
local ____named_locations = require("weir.conf.http.named_locations")
local named = ____named_locations.named
local ____sent_header = require("weir.conf.http.sent_header")
local directivesOf = ____sent_header.directivesOf
local concat = table.concat
--- What nginx tries again beside what it always does.
local function retryReasons(____bindingPattern0)
    local retry_on
    retry_on = ____bindingPattern0.retry_on
    local reasons = {"error", "timeout"}
    for ____, ____value in ipairs(retry_on) do
        local first = ____value.first
        reasons[#reasons + 1] = "http_" .. tostring(first)
    end
    return concat(reasons, " ")
end
--- How requests of a mapping go to a service, by the name of its `upstream` or the variable that has it.
local function proxyPass(listener, upstream, ____bindingPattern0)
    local trust
    local sent
    sent = ____bindingPattern0.sent
    trust = ____bindingPattern0.trust
    local ____listener_0 = listener
    local service = ____listener_0.service
    local strip_path = ____listener_0.strip_path
    local scheme = isOverTls(service) and "https" or "http"
    local lines = {(((("proxy_pass " .. scheme) .. "://") .. upstream) .. (strip_path and "$weir_path" or "")) .. ";"}
    append(
        lines,
        peerTls("proxy_ssl", service, trust)
    )
    append(
        lines,
        {
            ("proxy_connect_timeout " .. writeDuration(secondsToConnect(service.connect_timeout))) .. ";",
            ("proxy_send_timeout " .. writeDuration(service.send_timeout)) .. ";",
            ("proxy_read_timeout " .. writeDuration(service.read_timeout)) .. ";"
        }
    )
    if not service.buffering then
        lines[#lines + 1] = "proxy_request_buffering off;"
    end
    if #service.retry_on > 0 then
        lines[#lines + 1] = ("proxy_next_upstream " .. retryReasons(service)) .. ";"
    end
    append(
        lines,
        directivesOf(listener, sent)
    )
    lines[#lines + 1] = ("error_page 500 502 503 504 " .. named("unavailable", listener)) .. ";"
    return lines
end
____exports.proxyPass = proxyPass
return ____exports
