local ____exports = {}
local ____address = require("weir.config.types.address")
local wordsOf = ____address.wordsOf
local concat = table.concat
local floor = math.floor
local format = string.format
--- The octets of 16-bit words from the last to the first, each in decimal.
local function octetsBackwards(words)
    local labels = {}
    for index = #words, 1, -1 do
        local word = words[index]
        labels[#labels + 1] = format("%d", word % 256)
        labels[#labels + 1] = format(
            "%d",
            floor(word / 256)
        )
    end
    return labels
end
--- The hexadecimal digits of 16-bit words from the last to the first.
local function digitsBackwards(words)
    local labels = {}
    for index = #words, 1, -1 do
        local digits = format("%04x", words[index])
        for place = 4, 1, -1 do
            labels[#labels + 1] = string.sub(digits, place, place)
        end
    end
    return labels
end
--- The full name, with a dot at its end, whose PTR records name an address: below in-addr.arpa for IPv4 (RFC 1035, section 3.5),
-- ip6.arpa for IPv6 (RFC 3596, section 2.5). An IPv4-mapped IPv6 address counts as IPv4. Nothing for what is no address.
local function reverseName(address)
    local words = wordsOf(address)
    if words == nil then
        return nil
    end
    if #words == 2 then
        return concat(
            octetsBackwards(words),
            "."
        ) .. ".in-addr.arpa."
    end
    return concat(
        digitsBackwards(words),
        "."
    ) .. ".ip6.arpa."
end
____exports.reverseName = reverseName
return ____exports
