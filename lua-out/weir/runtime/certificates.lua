local ____exports = {}
local ffi = require("ffi")
local ____ngx_2Essl = require("ngx.ssl")
local parse_pem_cert = ____ngx_2Essl.parse_pem_cert
local parse_pem_priv_key = ____ngx_2Essl.parse_pem_priv_key
ffi.cdef("\n  void *OPENSSL_sk_value(const void *stack, int index);\n  int X509_check_host(void *certificate, const char *name, size_t length, unsigned int flags, char **found);\n  int X509_check_private_key(const void *certificate, const void *key);\n  const void *X509_get0_notAfter(const void *certificate);\n  int ASN1_TIME_diff(int *days, int *seconds, const void *from, const void *to);\n")
local openSsl = ffi.C
local noWildcards = 2
local neverSubject = 32
local DAY_SECONDS = 86400
--- The certificate itself, which comes first in its file.
local function leaf(____bindingPattern0)
    local chain
    chain = ____bindingPattern0.chain
    return openSsl.OPENSSL_sk_value(chain, 0)
end
--- OpenSSL would ask for the passphrase at a terminal.
local function hasPassphrase(key)
    local word = string.match(key, "ENCRYPTED")
    return word ~= nil
end
local function isCertificateFor(pair, host, flags)
    return openSsl.X509_check_host(
        leaf(pair),
        host,
        #host,
        flags + neverSubject,
        nil
    ) == 1
end
local certificates = {
    parse = function(certificate, key)
        local chain, noCertificate = parse_pem_cert(certificate)
        if chain == nil then
            return nil, ("there is no certificate in PEM form (" .. noCertificate) .. ")"
        end
        if hasPassphrase(key) then
            return nil, "the key has a passphrase: write it without, for nobody is there to type it"
        end
        local parsedKey, noKey = parse_pem_priv_key(key)
        if parsedKey == nil then
            return nil, ("there is no private key in PEM form (" .. noKey) .. ")"
        end
        local pair = {chain = chain, key = parsedKey}
        if openSsl.X509_check_private_key(
            leaf(pair),
            parsedKey
        ) == 1 then
            return pair, nil
        end
        return nil, "they do not belong together"
    end,
    isFor = function(pair, host, by)
        local byName = isCertificateFor(pair, host, noWildcards)
        local ____temp_0
        if by == "name" then
            ____temp_0 = byName
        else
            ____temp_0 = not byName and isCertificateFor(pair, host, 0)
        end
        return ____temp_0
    end,
    secondsLeft = function(pair)
        local days = ffi.new("int[1]")
        local seconds = ffi.new("int[1]")
        openSsl.ASN1_TIME_diff(
            days,
            seconds,
            nil,
            openSsl.X509_get0_notAfter(leaf(pair))
        )
        return days[0] * DAY_SECONDS + seconds[0]
    end
}
____exports.certificates = certificates
return ____exports
