local ____exports = {}
local ____lua_literal = require("weir.conf.syntax.lua_literal")
local luaString = ____lua_literal.luaString
--- Those that have forward secrecy and authenticate what they encrypt: https://wiki.mozilla.org/Security/Server_Side_TLS, "intermediate".
local ciphers = {
    "ECDHE-ECDSA-AES128-GCM-SHA256",
    "ECDHE-RSA-AES128-GCM-SHA256",
    "ECDHE-ECDSA-AES256-GCM-SHA384",
    "ECDHE-RSA-AES256-GCM-SHA384",
    "ECDHE-ECDSA-CHACHA20-POLY1305",
    "ECDHE-RSA-CHACHA20-POLY1305"
}
--- Where sessions are kept that clients may resume: nginx lets the subsystems share none.
local sessions = {http = "weir_tls", stream = "weir_tls_stream"}
--- What holds for TLS at every port of a subsystem.
local function tlsDefaults(subsystem)
    return {
        "# Each handshake gets its certificate from Weir, but nginx wants one named. A variable is not looked at before it is used.",
        "map \"\" $weir_certificate {}",
        "ssl_protocols TLSv1.2 TLSv1.3;",
        ("ssl_ciphers " .. table.concat(ciphers, ":")) .. ";",
        "ssl_prefer_server_ciphers off;",
        "# A client that comes again is spared half of the handshake, whatever worker it meets.",
        ("ssl_session_cache shared:" .. sessions[subsystem]) .. ":10m;",
        "ssl_session_timeout 1d;"
    }
end
--- What makes a server one of TLS.
local function tlsServer(____bindingPattern0)
    local key
    key = ____bindingPattern0.key
    return {
        "ssl_certificate $weir_certificate;",
        "ssl_certificate_key $weir_certificate;",
        ("ssl_certificate_by_lua_block { weir.certificate(" .. luaString(key)) .. ") }"
    }
end
____exports.tlsDefaults = tlsDefaults
____exports.tlsServer = tlsServer
return ____exports
