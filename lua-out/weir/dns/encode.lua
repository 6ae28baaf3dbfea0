local ____exports = {}
local ____bytes = require("weir.dns.bytes")
local pack16 = ____bytes.pack16
local ____constants = require("weir.dns.constants")
local internetClass = ____constants.internetClass
local recordType = ____constants.recordType
local udpPayload = ____constants.udpPayload
--- Flags and counts: recursion desired, one question, with or without the OPT record behind it.
local header = {plain = "\0\0\0\0\0\0\0\0", extended = "\0\0\0\0\0\0\0"}
--- The OPT record of EDNS0 (RFC 6891 §6.1.2): root, type, payload size, no flags, no data.
local options = (("\0" .. pack16(recordType.OPT)) .. pack16(udpPayload)) .. "\0\0\0\0\0\0"
--- A query with recursion desired. `extended` (EDNS0) lets answers be longer than 512 octets; a few old servers refuse it.
local function encodeQuery(id, name, ____type, extended)
    local question = (name .. pack16(recordType[____type])) .. pack16(internetClass)
    local message = pack16(id) .. (extended and (header.extended .. question) .. options or header.plain .. question)
    return {message = message, question = question}
end
____exports.encodeQuery = encodeQuery
return ____exports
