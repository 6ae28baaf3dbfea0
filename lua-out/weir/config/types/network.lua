local ____exports = {}
local ____address = require("weir.config.types.address")
local sharePrefix = ____address.sharePrefix
local wordsOf = ____address.wordsOf
local ____embedded = require("weir.config.types.embedded")
local carriedBy = ____embedded.carriedBy
local ____list = require("weir.config.types.list")
local listOf = ____list.listOf
--- A network as `10.0.0.0/8` or `fd00::/8`; a single address is a network of one. Nothing if it is neither.
local function parseNetwork(text)
    local address, length = string.match(text, "^([%x.:]+)/?(%d*)$")
    if address == nil then
        return nil
    end
    local words = wordsOf(address)
    if words == nil then
        return nil
    end
    local widest = #words * 16
    if length == "" then
        return text == address and ({text = text, words = words, bits = widest}) or nil
    end
    local bits = tonumber(length)
    return bits <= widest and ({text = text, words = words, bits = bits}) or nil
end
--- Whether an address, IPv4 or IPv6 without brackets, is in the network. An IPv4-mapped IPv6 address counts as IPv4.
local function contains(network, address)
    local words = wordsOf(address)
    if (words and #words) ~= #network.words then
        return false
    end
    return sharePrefix(words, network.words, network.bits)
end
--- Whether an address is in one of the networks, or carries an IPv4 address within that is: what must not be reached must not be
-- reached through a gateway either.
local function reachesInto(networks, address)
    local words = wordsOf(address)
    if words == nil then
        return false
    end
    local carried = #words > 2 and carriedBy(words) or ({})
    for ____, network in ipairs(networks) do
        if #words == #network.words and sharePrefix(words, network.words, network.bits) then
            return true
        end
        if #network.words == 2 then
            for ____, inner in ipairs(carried) do
                if sharePrefix(inner, network.words, network.bits) then
                    return true
                end
            end
        end
    end
    return false
end
--- What no service can be: this host (unspecified), multicast, limited broadcast, and the addresses at which clouds tell
-- machines their secrets, or steer them: Amazon (machines, tasks, pods), Alibaba, Oracle and Azure.
local alwaysDenied = {
    parseNetwork("0.0.0.0/8"),
    parseNetwork("::/128"),
    parseNetwork("224.0.0.0/4"),
    parseNetwork("ff00::/8"),
    parseNetwork("255.255.255.255"),
    parseNetwork("169.254.169.254"),
    parseNetwork("169.254.170.2"),
    parseNetwork("169.254.170.23"),
    parseNetwork("fd00:ec2::254"),
    parseNetwork("fd00:ec2::23"),
    parseNetwork("100.100.100.200"),
    parseNetwork("192.0.0.192"),
    parseNetwork("168.63.129.16")
}
--- Networks, by address and length of the prefix.
local networks = listOf({
    parse = parseNetwork,
    write = function(____bindingPattern0)
        local text
        text = ____bindingPattern0.text
        return text
    end,
    noun = "network",
    example = "10.0.0.0/8,fd00::/8",
    placeholder = "NETWORK,...",
    haveBlanks = false
})
____exports.alwaysDenied = alwaysDenied
____exports.contains = contains
____exports.networks = networks
____exports.parseNetwork = parseNetwork
____exports.reachesInto = reachesInto
return ____exports
