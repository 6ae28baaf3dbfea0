local ____exports = {}
--- What is said where nginx does not say what it has against a certificate.
local unverified = "its certificate is not valid"
local function attempt(socket, ____bindingPattern0)
    local name
    local isVerified
    isVerified = ____bindingPattern0.isVerified
    name = ____bindingPattern0.name
    local ____, failure = socket:sslhandshake(nil, name, isVerified)
    return failure or ""
end
--- Speaks TLS on a socket that is connected: why it cannot; empty if it can.
-- 
-- The session is asked for, though it is of no use: without it, older versions of nginx's Lua module (0.10.23 is one) take a handshake
-- that comes about at once for good, whatever the certificate; with it they raise an error then.
local function handshake(socket, tls)
    local isDone, failure = pcall(attempt, socket, tls)
    return isDone and failure or unverified
end
____exports.handshake = handshake
return ____exports
