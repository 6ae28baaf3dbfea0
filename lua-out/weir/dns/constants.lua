local ____exports = {}
--- Codes of record types (RFC 1035 §3.2.2, RFC 3596, RFC 2782, RFC 6891).
local recordType = {
    A = 1,
    NS = 2,
    CNAME = 5,
    SOA = 6,
    PTR = 12,
    AAAA = 28,
    SRV = 33,
    OPT = 41
}
--- Response codes that Weir tells apart (RFC 1035 §4.1.1, RFC 6891 §9).
local responseCode = {
    ok = 0,
    formatError = 1,
    servfail = 2,
    nxdomain = 3,
    notImplemented = 4,
    refused = 5,
    badVersion = 16
}
local internetClass = 1
--- Length of a message's header.
local headerSize = 12
--- The largest UDP answer we ask for: no fragments on any usual path (DNS flag day 2020).
local udpPayload = 1232
____exports.headerSize = headerSize
____exports.internetClass = internetClass
____exports.recordType = recordType
____exports.responseCode = responseCode
____exports.udpPayload = udpPayload
return ____exports
