local ____exports = {}
local direct = {address = "$realip_remote_addr", trust = "weir_is_trusted", before = {}, after = {}}
--- Where a trusted proxy says in the PROXY protocol who connected to it, all that comes over the connection is the word of that
-- client: the proxy reads no HTTP, and passes on what it says of others. `$remote_addr` is its address then; it is the proxy's own
-- where that is not trusted, or says of no client, as in its health checks.
local byHeader = {address = "$weir_sender", trust = "weir_sender_is_trusted", before = {
    "# Over the PROXY protocol a request is the word of the client that a trusted proxy names. One that names none passes on",
    "# what it does not know itself: nothing of that is believed.",
    "uninitialized_variable_warn off;",
    "map $weir_takes_proxy_protocol $weir_sender {",
    "    default $realip_remote_addr;",
    "    1 $remote_addr;",
    "}"
}, after = {"map \"$weir_takes_proxy_protocol $proxy_protocol_addr\" $weir_is_trusted {", "    default $weir_sender_is_trusted;", "    \"1 \" \"\";", "}"}}
---
-- @param takesProxyProtocol whether some mapping's connections begin with a header of the PROXY protocol
local function senderOf(takesProxyProtocol)
    return takesProxyProtocol and byHeader or direct
end
--- What the server of such a mapping says.
local proxyProtocolServer = {"real_ip_header proxy_protocol;", "set $weir_takes_proxy_protocol 1;"}
____exports.proxyProtocolServer = proxyProtocolServer
____exports.senderOf = senderOf
return ____exports
