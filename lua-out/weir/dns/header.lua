local ____exports = {}
local ____bytes = require("weir.dns.bytes")
local u16 = ____bytes.u16
local ____constants = require("weir.dns.constants")
local headerSize = ____constants.headerSize
local responseCode = ____constants.responseCode
--- The response code in the header, which is there even in a message cut short.
local function headerCode(datagram)
    return u16(datagram, 3) % 16
end
--- Whether the answer was cut to fit a datagram (the TC bit).
local function isTruncated(datagram)
    return math.floor(u16(datagram, 3) / 512) % 2 == 1
end
--- Whether a datagram answers this very query: id, kind of message, and the question's name, type and class. A server that
-- reports an error may leave the question out.
local function isReplyTo(query, datagram)
    if #datagram < headerSize or u16(datagram, 1) ~= u16(query.message, 1) then
        return false
    end
    local flags = u16(datagram, 3)
    local isQueryResponse = math.floor(flags / 2048) == 16
    if not isQueryResponse then
        return false
    end
    local questions = u16(datagram, 5)
    if questions == 0 then
        return headerCode(datagram) ~= responseCode.ok and headerCode(datagram) ~= responseCode.nxdomain
    end
    local question = string.sub(datagram, headerSize + 1, headerSize + #query.question)
    return questions == 1 and (question == query.question or string.lower(question) == query.question)
end
____exports.headerCode = headerCode
____exports.isReplyTo = isReplyTo
____exports.isTruncated = isTruncated
return ____exports
