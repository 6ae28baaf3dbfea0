local ____exports = {}
--- What nginx's `proxy_protocol` says of what goes to peers.
local sent = {
    off = "off",
    ["in"] = "off",
    out = "on",
    out_v2 = "v2",
    in_out = "on",
    in_out_v2 = "v2"
}
--- Whether connections to the port begin with a header of the PROXY protocol.
local function takesProxyProtocol(____bindingPattern0)
    local proxy_protocol
    proxy_protocol = ____bindingPattern0.proxy_protocol
    return string.sub(proxy_protocol, 1, 2) == "in"
end
--- The version in which peers are told of a client: `off`, `on` (1) or `v2`. Only TCP tells them so.
local function sentProxyProtocol(____bindingPattern0)
    local proxy_protocol
    local protocol
    protocol = ____bindingPattern0.protocol
    proxy_protocol = ____bindingPattern0.proxy_protocol
    return protocol == "tcp" and sent[proxy_protocol] or "off"
end
____exports.sentProxyProtocol = sentProxyProtocol
____exports.takesProxyProtocol = takesProxyProtocol
return ____exports
