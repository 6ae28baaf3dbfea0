local ____exports = {}
local ____ipv6_text = require("weir.text.ipv6_text")
local ipv4TextOf = ____ipv6_text.ipv4TextOf
local ipv6TextOf = ____ipv6_text.ipv6TextOf
local floor = math.floor
local wordsOfIPv6 = 8
--- The two 16-bit words of an IPv4 address in dotted decimal; a leading zero is refused, since some read it as octal.
local function wordsOfIPv4Address(text)
    local a, b, c, d = string.match(text, "^(%d%d?%d?)%.(%d%d?%d?)%.(%d%d?%d?)%.(%d%d?%d?)$")
    if a == nil then
        return nil
    end
    local bytes = {}
    for ____, part in ipairs({a, b, c, d}) do
        local byte = tonumber(part)
        if byte > 255 or tostring(byte) ~= part then
            return nil
        end
        bytes[#bytes + 1] = byte
    end
    return {bytes[1] * 256 + bytes[2], bytes[3] * 256 + bytes[4]}
end
--- The same address with an IPv4 address at its end written as two groups (RFC 4291, section 2.2).
local function withoutDots(text)
    local head, tail = string.match(text, "^(.*:)([%d.]+)$")
    if head == nil or tail == nil then
        return text
    end
    local dot = string.match(tail, "%.")
    if dot == nil then
        return text
    end
    local words = wordsOfIPv4Address(tail)
    local ____temp_0
    if words == nil then
        ____temp_0 = nil
    else
        ____temp_0 = head .. string.format("%x:%x", words[1], words[2])
    end
    return ____temp_0
end
--- The words on one side of `::`, or of an address without it.
local function wordsOfGroups(text)
    local words = {}
    if text == "" then
        return words
    end
    for group in string.gmatch(text .. ":", "([^:]*):") do
        local hexadecimal = string.match(group, "^%x%x?%x?%x?$")
        if hexadecimal == nil then
            return nil
        end
        words[#words + 1] = tonumber(hexadecimal, 16)
    end
    return words
end
local function wordsOfIPv6Address(text)
    local plain = withoutDots(text)
    if plain == nil then
        return nil
    end
    local head, tail = string.match(plain, "^(.-)::(.*)$")
    local words = wordsOfGroups(head or plain)
    if words == nil or tail == nil then
        return (words and #words) == wordsOfIPv6 and words or nil
    end
    local after = wordsOfGroups(tail)
    if after == nil then
        return nil
    end
    if #words + #after >= wordsOfIPv6 then
        return nil
    end
    while #words < wordsOfIPv6 - #after do
        words[#words + 1] = 0
    end
    for ____, word in ipairs(after) do
        words[#words + 1] = word
    end
    return words
end
--- Whether these are the words of ::ffff:0:0/96, IPv4 in the clothes of IPv6 (RFC 4291, section 2.5.5.2).
local function isMappedIPv4(words)
    for index = 0, 4 do
        if words[index + 1] ~= 0 then
            return false
        end
    end
    return words[6] == 65535
end
--- The 16-bit words of an address without brackets: two of an IPv4 address, also where it is written as an IPv4-mapped IPv6
-- address, eight of any other IPv6 address; nothing if it is neither.
local function wordsOf(address)
    if #address > 45 then
        return nil
    end
    local words = wordsOfIPv4Address(address) or wordsOfIPv6Address(address)
    if (words and #words) ~= wordsOfIPv6 or not isMappedIPv4(words) then
        return words
    end
    return {words[7], words[8]}
end
--- The one form of an address that may be written in many (RFC 5952); IPv4 for an IPv4-mapped one; nothing if it is no address.
local function canonicalAddress(text)
    local words = wordsOf(text)
    if words == nil then
        return nil
    end
    return #words == wordsOfIPv6 and ipv6TextOf(words) or ipv4TextOf(words[1], words[2])
end
local function isAddress(text)
    return wordsOf(text) ~= nil
end
--- Whether the first `bits` bits of both are the same.
local function sharePrefix(a, b, bits)
    local whole = floor(bits / 16)
    for index = 0, whole - 1 do
        if a[index + 1] ~= b[index + 1] then
            return false
        end
    end
    local rest = bits % 16
    if rest == 0 then
        return true
    end
    local step = 2 ^ (16 - rest)
    return floor(a[whole + 1] / step) == floor(b[whole + 1] / step)
end
____exports.canonicalAddress = canonicalAddress
____exports.isAddress = isAddress
____exports.sharePrefix = sharePrefix
____exports.wordsOf = wordsOf
return ____exports
