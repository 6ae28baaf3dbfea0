local ____exports = {}
local ____bytes = require("weir.dns.bytes")
local u16 = ____bytes.u16
local byte = string.byte
local concat = table.concat
local format = string.format
--- Four octets in dotted decimal.
local function ipv4Text(message, at)
    local a, b, c, d = byte(message, at, at + 3)
    return format(
        "%d.%d.%d.%d",
        a,
        b,
        c,
        d
    )
end
local function hexadecimal(groups, first, last)
    local words = {}
    for i = first, last do
        words[#words + 1] = format("%x", groups[i + 1])
    end
    return concat(words, ":")
end
--- Sixteen octets in the form of RFC 5952: lower case, no leading zeros, `::` for the first of the longest runs of at least two
-- zero groups, and dotted decimal at the end of an IPv4-mapped address.
local function ipv6Text(message, at)
    local groups = {}
    local longest = 1
    local start = 8
    local run = 0
    for i = 0, 7 do
        local group = u16(message, at + 2 * i)
        groups[#groups + 1] = group
        run = group == 0 and run + 1 or 0
        if run > longest then
            longest = run
            start = i - run + 1
        end
    end
    if start == 8 then
        return hexadecimal(groups, 0, 7)
    end
    if start == 0 and longest == 5 and groups[6] == 65535 then
        return "::ffff:" .. ipv4Text(message, at + 12)
    end
    return (hexadecimal(groups, 0, start - 1) .. "::") .. hexadecimal(groups, start + longest, 7)
end
____exports.ipv4Text = ipv4Text
____exports.ipv6Text = ipv6Text
return ____exports
