local ____exports = {}
local ____ipv6_text = require("weir.text.ipv6_text")
local ipv6TextOf = ____ipv6_text.ipv6TextOf
local ____bytes = require("weir.dns.bytes")
local u16 = ____bytes.u16
local byte = string.byte
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
--- Sixteen octets in the form of RFC 5952.
local function ipv6Text(message, at)
    local groups = {}
    for i = 0, 7 do
        groups[#groups + 1] = u16(message, at + 2 * i)
    end
    return ipv6TextOf(groups)
end
____exports.ipv4Text = ipv4Text
____exports.ipv6Text = ipv6Text
return ____exports
