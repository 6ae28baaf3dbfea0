local ____exports = {}
local ipv4TextOf, format
function ipv4TextOf(first, second)
    local floor = math.floor
    return format(
        "%d.%d.%d.%d",
        floor(first / 256),
        first % 256,
        floor(second / 256),
        second % 256
    )
end
local concat = table.concat
format = string.format
local function hexadecimal(groups, first, last)
    local words = {}
    for i = first, last do
        words[#words + 1] = format("%x", groups[i + 1])
    end
    return concat(words, ":")
end
--- Eight groups of 16 bits in the form of RFC 5952: lower case, no leading zeros, `::` for the first of the longest runs of at
-- least two zero groups, and dotted decimal at the end of an IPv4-mapped address.
local function ipv6TextOf(groups)
    local longest = 1
    local start = 8
    local run = 0
    for i = 0, 7 do
        run = groups[i + 1] == 0 and run + 1 or 0
        if run > longest then
            longest = run
            start = i - run + 1
        end
    end
    if start == 8 then
        return hexadecimal(groups, 0, 7)
    end
    if start == 0 and longest == 5 and groups[6] == 65535 then
        return "::ffff:" .. ipv4TextOf(groups[7], groups[8])
    end
    return (hexadecimal(groups, 0, start - 1) .. "::") .. hexadecimal(groups, start + longest, 7)
end
____exports.ipv4TextOf = ipv4TextOf
____exports.ipv6TextOf = ipv6TextOf
return ____exports
