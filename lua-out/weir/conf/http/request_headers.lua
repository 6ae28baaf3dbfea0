local ____exports = {}
--- What becomes of the headers of a request that are not about its client, and the variables for that.
local function requestHeaders()
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
        "proxy_http_version 1.1;",
        "proxy_set_header Upgrade $weir_upgrade;",
        "proxy_set_header Connection $weir_connection;",
        "proxy_set_header Host $weir_host;",
        "# Of the other headers for one hop (RFC 9110, 7.6.1), nginx drops TE and Keep-Alive by itself.",
        "proxy_set_header Proxy-Authorization \"\";",
        "proxy_set_header Proxy-Connection \"\";",
        "proxy_set_header HTTP2-Settings \"\";",
        "proxy_set_header Trailer \"\";"
    }
end
____exports.requestHeaders = requestHeaders
return ____exports
