local ____exports = {}
local ____ngx_2Essl = require("ngx.ssl")
local server_name = ____ngx_2Essl.server_name
local set_cert = ____ngx_2Essl.set_cert
local set_priv_key = ____ngx_2Essl.set_priv_key
local ____certificate_set = require("weir.tls.certificate_set")
local pairsFor = ____certificate_set.pairsFor
local ____running = require("weir.phase.running")
local configured = ____running.configured
--- `ssl_certificate_by_lua`: shows a client the certificate for the host that it names. Without one the handshake fails, as nginx has
-- none of its own.
-- 
-- @param port the key of the port in the field `tls` of `configure`
local function certificate(port)
    local set = configured().certificates.sets[port]
    if set == nil then
        error(("weir: no certificates are configured for \"" .. port) .. "\"", 0)
    end
    local ____pairs = pairsFor(set, (server_name()) or "")
    for index = #____pairs, 1, -1 do
        local ____pairs_index_0 = ____pairs[index]
        local chain = ____pairs_index_0.chain
        local key = ____pairs_index_0.key
        local isSet, problem = set_cert(chain)
        if isSet == nil then
            error("weir: could not set the certificate: " .. problem, 0)
        end
        set_priv_key(key)
    end
end
____exports.certificate = certificate
return ____exports
