local ____exports = {}
--- What becomes of the headers of a request that are not about its client, and the variables for that.
local function requestHeaders()
    return {
        "# Requests go on as they came, but for what is between a client and Weir. Only an upgrade needs a Connection header;",
        "# without one the connection to the peer stays open for the next request. To WebSocket and nothing else: what is asked",
        "# over another protocol, such as h2c, would pass by the rules for hosts and paths.",
        "map $http_upgrade $weir_upgrade {",
        "    websocket websocket;",
        "}",
        "map $http_upgrade $weir_connection {",
        "    default $weir_persistence;",
        "    websocket upgrade;",
        "}",
        "# These two log in a connection, not a request: it must serve nobody else.",
        "map $http_authorization $weir_persistence {",
        "    \"~*^(?:NTLM|Negotiate)\\b\" close;",
        "}",
        "# A request's host is the one that it is routed by: that of an absolute target, whatever its Host header says (RFC 9112, 3.2.2).",
        "# HTTP/1.0 needs none, what goes to peers does.",
        "map $request $weir_host {",
        "    default $weir_host_header;",
        "    \"~^[A-Z_-]++ [A-Za-z][^ :/]*+://([^/? ]+)\" $1;",
        "}",
        "map $http_host $weir_host_header {",
        "    default $http_host;",
        "    \"\" $proxy_host;",
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
