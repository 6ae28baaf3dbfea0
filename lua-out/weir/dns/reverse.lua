local ____exports = {}
local ____address = require("weir.config.types.address")
local wordsOf = ____address.wordsOf
local format = string.format
--- The name below which DNS says who has an address (RFC 1035, section 3.5; RFC 3596, section 2.5); nothing for what is no address.
local function reverseName(address)
    local words = wordsOf(address)
    if words == nil then
        return nil
    end
    local labels = {}
    if #words == 2 then
        for ____, word in ipairs(words) do
            table.insert(
                labels,
                1,
                format(
                    "%d",
                    math.floor(word / 256)
                )
            )
            table.insert(
                labels,
                1,
                format("%d", word % 256)
            )
        end
        return table.concat(labels, ".") .. ".in-addr.arpa"
    end
    for ____, word in ipairs(words) do
        for digit in string.gmatch(
            format("%04x", word),
            "%x"
        ) do
            table.insert(labels, 1, digit)
        end
    end
    return table.concat(labels, ".") .. ".ip6.arpa"
end
____exports.reverseName = reverseName
return ____exports
