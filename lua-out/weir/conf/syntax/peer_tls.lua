local ____exports = {}
local ____peer_tls = require("weir.config.peer_tls")
local isOverTls = ____peer_tls.isOverTls
local probesTrust = ____peer_tls.probesTrust
local tlsNameOf = ____peer_tls.tlsNameOf
local trustedFileOf = ____peer_tls.trustedFileOf
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
local ____quote = require("weir.conf.syntax.quote")
local quote = ____quote.quote
local function trustOf(services, ____bindingPattern0)
    local trustedCertificates
    trustedCertificates = ____bindingPattern0.trustedCertificates
    return {
        usual = trustedCertificates,
        common = probesTrust(services, trustedCertificates)
    }
end
--- Certificates between a peer's and one that is trusted; nginx's usual 1 is fewer than public authorities have at times.
local DEPTH = 5
local VERSIONS = "TLSv1.2 TLSv1.3"
--- What is verified, and by what; `begin` is what the directives begin with.
local function trusted(begin, ____bindingPattern0)
    local common
    common = ____bindingPattern0.common
    local lines = {((begin .. "_verify_depth ") .. tostring(DEPTH)) .. ";"}
    if common ~= nil then
        lines[#lines + 1] = ((begin .. "_trusted_certificate ") .. quote(common)) .. ";"
    end
    return lines
end
--- What holds for all connections to peers over TLS, those of Weir itself included; nothing where there are none. Written once, so that
-- nginx has the certificates of the machine in memory once, and not for every location.
-- 
-- A TLS session is never resumed, and so never under another name than it was made for: nginx keeps none where Lua balances
-- (ngx_http_lua_balancer_save_session).
local function peerTlsDefaults(prefixes, services, trust)
    local lines = {}
    local isUsed = false
    local isVerified = false
    for ____, service in ipairs(services) do
        if isOverTls(service) then
            isUsed = true
        end
        if service.peer_tls == "on" then
            isVerified = true
        end
    end
    if not isUsed then
        return lines
    end
    lines[#lines + 1] = "# Peers over TLS; the first directives are for Weir's own connections to them."
    lines[#lines + 1] = ("lua_ssl_protocols " .. VERSIONS) .. ";"
    if isVerified then
        append(
            lines,
            trusted("lua_ssl", trust)
        )
    end
    for ____, prefix in ipairs(prefixes) do
        append(lines, {((prefix .. "_protocols ") .. VERSIONS) .. ";", prefix .. "_server_name on;"})
        if isVerified then
            lines[#lines + 1] = prefix .. "_verify on;"
            append(
                lines,
                trusted(prefix, trust)
            )
        end
    end
    return lines
end
--- What a service has of its own beside these; nothing where its peers are spoken to without TLS.
local function peerTls(prefix, service, ____bindingPattern0)
    local usual
    local common
    common = ____bindingPattern0.common
    usual = ____bindingPattern0.usual
    if not isOverTls(service) then
        return {}
    end
    local lines = {((prefix .. "_name ") .. quote(tlsNameOf(service))) .. ";"}
    if service.peer_tls == "insecure" then
        lines[#lines + 1] = prefix .. "_verify off;"
    end
    local own = trustedFileOf(service, usual)
    if own ~= nil and own ~= common then
        lines[#lines + 1] = ((prefix .. "_trusted_certificate ") .. quote(own)) .. ";"
    end
    return lines
end
____exports.peerTls = peerTls
____exports.peerTlsDefaults = peerTlsDefaults
____exports.trustOf = trustOf
return ____exports
