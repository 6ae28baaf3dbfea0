local ____exports = {}
--- The variables of what is between a client and Weir.
local function requestVariables()
    return {
        "# Requests go on as they came, but for what is between a client and Weir. Only an upgrade needs a Connection header;",
        "# without one the connection to the peer stays open for the next request. To WebSocket and nothing else: what is asked",
        "# over another protocol, such as h2c, would pass by the rules for hosts and paths. HTTP/2 knows no such header.",
        "map $http_connection $weir_upgrade {",
        "    default $weir_websocket;",
        "    \"\" \"\";",
        "    keep-alive \"\";",
        "}",
        "map \"$server_protocol $http_upgrade\" $weir_websocket {",
        "    \"HTTP/1.1 websocket\" websocket;",
        "}",
        "# NTLM and Negotiate log in a connection, not a request: it must serve nobody else.",
        "map $weir_upgrade$http_authorization $weir_connection {",
        "    \"~^websocket\" upgrade;",
        "    \"~*^(?:NTLM|Negotiate)\\b\" close;",
        "}",
        "proxy_http_version 1.1;"
    }
end
--- What becomes of the headers of a request that are not about its client.
local requestHeaders = {
    {name = "Upgrade", value = "$weir_upgrade"},
    {name = "Connection", value = "$weir_connection"},
    {name = "Host", value = "$weir_host"},
    {name = "Proxy-Authorization", value = "\"\"", reason = {"Of the other headers for one hop (RFC 9110, 7.6.1), nginx drops TE and Keep-Alive by itself."}},
    {name = "Proxy-Connection", value = "\"\""},
    {name = "HTTP2-Settings", value = "\"\""},
    {name = "Trailer", value = "\"\""}
}
____exports.requestHeaders = requestHeaders
____exports.requestVariables = requestVariables
return ____exports
