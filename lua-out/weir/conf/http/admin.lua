local ____exports = {}
local ____endpoint = require("weir.model.endpoint")
local bracketed = ____endpoint.bracketed
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
local ____quote = require("weir.conf.syntax.quote")
local quote = ____quote.quote
--- What pages may do in a browser: load what is here, and nothing else; no line of script or style stands in them.
local policy = {
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'"
}
--- The server of what Weir says about itself, for who may use the socket.
local function privateServer(socket)
    return {
        "# What the admin listener has, and changes without a token, for who may use this socket.",
        "server {",
        ("    listen " .. quote("unix:" .. socket)) .. ";",
        "    access_log off;",
        "    client_max_body_size 16k;",
        "    client_body_buffer_size 16k;",
        "    location / {",
        "        content_by_lua_block { weir.admin() }",
        "    }",
        "}"
    }
end
--- The same over TCP: to be read by who reaches it, and changed by who has the token.
local function openServer(____bindingPattern0)
    local port
    local address
    address = ____bindingPattern0.address
    port = ____bindingPattern0.port
    return {
        "# The admin listener.",
        "server {",
        ((("    listen " .. bracketed(address)) .. ":") .. tostring(port)) .. ";",
        "    server_name \"\";",
        "    access_log off;",
        "    client_header_timeout 5s;",
        "    client_body_timeout 5s;",
        "    send_timeout 10s;",
        "    keepalive_timeout 30s;",
        "    client_header_buffer_size 4k;",
        "    large_client_header_buffers 4 8k;",
        "    client_max_body_size 16k;",
        "    client_body_buffer_size 16k;",
        "    gzip on;",
        "    gzip_types text/css text/javascript text/plain application/json;",
        "    add_header X-Content-Type-Options \"nosniff\" always;",
        "    add_header Cache-Control \"no-store\" always;",
        "    add_header Referrer-Policy \"no-referrer\" always;",
        ("    add_header Content-Security-Policy " .. quote(table.concat(policy, "; "))) .. " always;",
        "    location / {",
        "        content_by_lua_block { weir.admin() }",
        "    }",
        "}"
    }
end
--- The servers of what Weir says about itself.
local function adminServers(____bindingPattern0)
    local socket
    local admin
    admin = ____bindingPattern0.admin
    socket = ____bindingPattern0.socket
    local lines = privateServer(socket)
    if admin == "off" then
        return lines
    end
    lines[#lines + 1] = ""
    append(
        lines,
        openServer(admin)
    )
    return lines
end
____exports.adminServers = adminServers
return ____exports
