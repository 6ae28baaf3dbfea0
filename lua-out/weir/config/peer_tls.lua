local ____exports = {}
--- Whom peers are asked for, and whose certificate they have to show, without a dot at its end. For an SRV name it is the domain whose
-- service it is (RFC 6125, appendix B.2): peers have certificates for that, and not for `_https._tcp` below it.
local function tlsNameOf(____bindingPattern0)
    local peer_tls_name
    local name
    name = ____bindingPattern0.name
    peer_tls_name = ____bindingPattern0.peer_tls_name
    if peer_tls_name ~= "" then
        return peer_tls_name
    end
    local domain = string.match(name, "^_[^.]*%._[^.]*%.(.+)$")
    local plain = string.gsub(domain or name, "%.$", "")
    return plain
end
--- How peers are spoken to over TLS; nothing where they are not.
local function tlsOf(service)
    if service.peer_tls == "off" then
        return nil
    end
    return {
        name = tlsNameOf(service),
        isVerified = service.peer_tls == "on"
    }
end
--- Whether peers are spoken to over TLS.
local function isOverTls(____bindingPattern0)
    local peer_tls
    peer_tls = ____bindingPattern0.peer_tls
    return peer_tls ~= "off"
end
--- The certificates that the peers of a service are verified by; nothing where they are not.
-- 
-- @param usual the file of this machine; undefined where it has none
local function trustedFileOf(____bindingPattern0, usual)
    local peer_tls
    local peer_ca
    peer_ca = ____bindingPattern0.peer_ca
    peer_tls = ____bindingPattern0.peer_tls
    local ____temp_0
    if peer_tls == "on" then
        ____temp_0 = peer_ca or usual
    else
        ____temp_0 = nil
    end
    return ____temp_0
end
--- The certificates that Weir's own connections to peers are verified by, its probes and checks: nginx lets Lua have one file, so it
-- is that of the first service that has one.
local function probesTrust(services, usual)
    for ____, service in ipairs(services) do
        local file = trustedFileOf(service, usual)
        if file ~= nil then
            return file
        end
    end
    return nil
end
--- Whether connections that all peers have refused go to a waiting room: not over TLS, which nginx would speak to the room as well.
local function hasWaitingRoom(____bindingPattern0)
    local protocol
    local peer_tls
    peer_tls = ____bindingPattern0.peer_tls
    protocol = ____bindingPattern0.protocol
    return (protocol == "tcp" or protocol == "grpc") and peer_tls == "off"
end
____exports.hasWaitingRoom = hasWaitingRoom
____exports.isOverTls = isOverTls
____exports.probesTrust = probesTrust
____exports.tlsNameOf = tlsNameOf
____exports.tlsOf = tlsOf
____exports.trustedFileOf = trustedFileOf
return ____exports
