local ____exports = {}
local match = string.match
local dnsPort = 53
local mostDots = 15
local function isAddress(word)
    local ipv4 = match(word, "^%d+%.%d+%.%d+%.%d+$")
    local ipv6 = match(word, "^[%x:.]*:[%x:.]*%%?%w*$")
    return ipv4 ~= nil or ipv6 ~= nil
end
--- The words of a line up to a comment.
local function wordsOf(line)
    local words = {}
    local content = match(line, "^[^#;]*")
    for word in string.gmatch(content, "%S+") do
        words[#words + 1] = word
    end
    return words
end
local function domainsOf(words)
    local domains = {}
    for i = 1, #words - 1 do
        local domain = string.gsub(words[i + 1], "(.)%.$", "%1")
        domains[#domains + 1] = domain
    end
    return domains
end
local function ndotsOf(words, otherwise)
    local ndots = otherwise
    for ____, word in ipairs(words) do
        local digits = match(word, "^ndots:(%d+)$")
        if digits ~= nil then
            ndots = math.min(
                tonumber(digits),
                mostDots
            )
        end
    end
    return ndots
end
--- Reads a resolv.conf. What it does not understand it passes over, as the C library does; of `search` and `domain` the last counts.
local function parseResolvConf(text)
    local nameservers = {}
    local search = {}
    local ndots = 1
    for line in string.gmatch(text, "[^\r\n]+") do
        local words = wordsOf(line)
        local keyword = words[1]
        local address = words[2]
        if keyword == "nameserver" and address ~= nil and isAddress(address) then
            nameservers[#nameservers + 1] = {address = address, port = dnsPort}
        elseif (keyword == "search" or keyword == "domain") and address ~= nil then
            search = domainsOf(words)
        elseif keyword == "options" then
            ndots = ndotsOf(words, ndots)
        end
    end
    if #nameservers == 0 then
        nameservers[#nameservers + 1] = {address = "127.0.0.1", port = dnsPort}
    end
    return {nameservers = nameservers, search = search, ndots = ndots}
end
____exports.parseResolvConf = parseResolvConf
return ____exports
