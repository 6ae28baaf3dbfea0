local ____exports = {}
local ____quote = require("weir.conf.syntax.quote")
local quote = ____quote.quote
--- Where the answers of an ACME client are served (RFC 8555, 8.3), at ports without TLS.
local function acmeChallenge(____bindingPattern0, ____bindingPattern1)
    local acme_challenge
    acme_challenge = ____bindingPattern0.acme_challenge
    local tls
    tls = ____bindingPattern1.tls
    if acme_challenge == "off" or tls ~= nil then
        return {}
    end
    return {
        "location ^~ /.well-known/acme-challenge/ {",
        ("    root " .. quote(acme_challenge)) .. ";",
        "    default_type text/plain;",
        "    log_not_found off;",
        "}"
    }
end
____exports.acmeChallenge = acmeChallenge
return ____exports
