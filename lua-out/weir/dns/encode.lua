local ____exports = {}
local questionKind
local ____bytes = require("weir.dns.bytes")
local pack16 = ____bytes.pack16
local ____constants = require("weir.dns.constants")
local internetClass = ____constants.internetClass
local recordType = ____constants.recordType
local udpPayload = ____constants.udpPayload
function questionKind(____type)
    return pack16(recordType[____type]) .. pack16(internetClass)
end
--- Flags and counts: recursion desired, one question, with or without the OPT record behind it.
local header = {plain = "\0\0\0\0\0\0\0\0", extended = "\0\0\0\0\0\0\0"}
--- What follows the name in a question.
local kind = {
    A = questionKind("A"),
    AAAA = questionKind("AAAA"),
    SRV = questionKind("SRV"),
    PTR = questionKind("PTR")
}
--- The OPT record of EDNS0 (RFC 6891 §6.1.2): root, type, payload size, no flags, no data.
local options = (("\0" .. pack16(recordType.OPT)) .. pack16(udpPayload)) .. "\0\0\0\0\0\0"
--- A query with recursion desired. `extended` (EDNS0) lets answers be longer than 512 octets; a few old servers refuse it.
local function encodeQuery(id, name, ____type, extended)
    local question = name .. kind[____type]
    local message = pack16(id) .. (extended and (header.extended .. question) .. options or header.plain .. question)
    return {message = message, question = question}
end
____exports.encodeQuery = encodeQuery
return ____exports
