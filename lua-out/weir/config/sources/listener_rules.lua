local ____exports = {}
local ____protocol = require("weir.model.protocol")
local subsystemOf = ____protocol.subsystemOf
local ____proxy_protocol = require("weir.config.proxy_protocol")
local takesProxyProtocol = ____proxy_protocol.takesProxyProtocol
--- What a mapping without a word of its own does where all are told something that its protocol has no form of.
local function proxyProtocolFor(____bindingPattern0)
    local proxy_protocol
    local protocol
    protocol = ____bindingPattern0.protocol
    proxy_protocol = ____bindingPattern0.proxy_protocol
    if protocol == "tcp" then
        return proxy_protocol
    end
    return subsystemOf(protocol) == "http" and takesProxyProtocol({protocol = protocol, proxy_protocol = proxy_protocol}) and "in" or "off"
end
--- Whether somebody in front is trusted, in the first of the layers that says anything of it.
local function isAnybodyTrusted(layers)
    for ____, layer in ipairs(layers) do
        local trusted = layer.trusted
        if trusted ~= nil then
            return #trusted > 0
        end
    end
    return false
end
--- Adds a problem where a listener takes or tells a client's address in a way that cannot be.
-- 
-- @param settings the mapping's own
-- @param general those of the command line and the environment
local function checkProxyProtocol(listener, settings, general, where, problems)
    local own = settings.proxy_protocol
    if own ~= nil and own ~= proxyProtocolFor(listener) then
        local hint = "nginx's HTTP proxy sends no such header, and peers are told in X-Forwarded-For: leave it out, or in"
        problems[#problems + 1] = {where = where, what = (("proxy_protocol=" .. own) .. " does not apply to ") .. listener.protocol, hint = hint}
    elseif takesProxyProtocol(listener) and listener.http3 then
        local hint = "a proxy in front speaks it over TCP only: leave http3 out"
        problems[#problems + 1] = {where = where, what = "http3=on does not go with proxy_protocol=in", hint = hint}
    elseif takesProxyProtocol(listener) and not isAnybodyTrusted(general) then
        local hint = "say where the proxies in front are, such as --trusted=10.0.0.0/8"
        problems[#problems + 1] = {where = where, what = "proxy_protocol=in believes nobody, as nobody is trusted", hint = hint}
    end
end
____exports.checkProxyProtocol = checkProxyProtocol
____exports.proxyProtocolFor = proxyProtocolFor
return ____exports
