local ____exports = {}
local ____number_pattern = require("weir.cli.schema.number_pattern")
local numberPattern = ____number_pattern.numberPattern
local concat = table.concat
local octet = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])"
--- An IPv4 address in dotted decimal, where a leading zero is refused.
local ipv4 = (("(?:" .. octet) .. "\\.){3}") .. octet
local group = "[0-9A-Fa-f]{1,4}"
--- At least one and at most so many groups between colons, of which the last two may be an IPv4 address.
local function groups(most)
    if most == 1 then
        return group
    end
    return ((((((((((("(?:(?:" .. group) .. ":){0,") .. tostring(most - 1)) .. "}") .. group) .. "|(?:") .. group) .. ":){0,") .. tostring(most - 2)) .. "}") .. ipv4) .. ")"
end
--- An IPv6 address (RFC 4291, section 2.2): eight groups, or fewer and `::` for those that are zero.
local function ipv6Pattern()
    local found = {
        (("(?:" .. group) .. ":){7}") .. group,
        (("(?:" .. group) .. ":){6}") .. ipv4,
        ("::(?:" .. groups(7)) .. ")?"
    }
    for before = 1, 6 do
        found[#found + 1] = ((((((("(?:" .. group) .. ":){") .. tostring(before - 1)) .. "}") .. group) .. "::(?:") .. groups(7 - before)) .. ")?"
    end
    found[#found + 1] = ((("(?:" .. group) .. ":){6}") .. group) .. "::"
    return ("(?:" .. concat(found, "|")) .. ")"
end
local ipv6 = ipv6Pattern()
--- An address, or the addresses that share a prefix with it.
local network = ((((((("(?:" .. ipv4) .. "(?:/") .. numberPattern(0, 32)) .. ")?|") .. ipv6) .. "(?:/") .. numberPattern(0, 128)) .. ")?)"
local port = numberPattern(1, 65535)
--- An address with a port, or without where it is that of DNS.
local nameserver = ((((((((((("(?:" .. ipv4) .. "(?::") .. port) .. ")?|") .. ipv6) .. "|\\[(?:") .. ipv4) .. "|") .. ipv6) .. ")\\](?::") .. port) .. ")?)"
____exports.ipv4 = ipv4
____exports.nameserver = nameserver
____exports.network = network
____exports.port = port
return ____exports
