local ____exports = {}
local ____constants = require("weir.dns.constants")
local responseCode = ____constants.responseCode
local ____encode = require("weir.dns.encode")
local encodeQuery = ____encode.encodeQuery
local ____header = require("weir.dns.header")
local headerCode = ____header.headerCode
local isReplyTo = ____header.isReplyTo
local ____name = require("weir.dns.name")
local toWire = ____name.toWire
--- A name that every nameserver answers itself (RFC 6761, 6.3), whoever it asks for others.
local localhost = toWire("localhost.")
--- The question of a check.
local function dnsQuestion(id)
    return encodeQuery(id, localhost, "A", false)
end
--- What is wrong with what came back; empty for any answer of a server that is at work, such as that it knows no such name.
local function dnsFailure(query, message)
    if message == nil then
        return "is not answered"
    end
    if not isReplyTo(query, message) then
        return "is answered with something else"
    end
    return headerCode(message) == responseCode.servfail and "is answered SERVFAIL" or ""
end
____exports.dnsFailure = dnsFailure
____exports.dnsQuestion = dnsQuestion
return ____exports
