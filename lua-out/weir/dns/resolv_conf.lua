local ____exports = {}
local ____address = require("weir.config.types.address")
local isAddress = ____address.isAddress
local match = string.match
local dnsPort = 53
local mostDots = 15
local mostSeconds = 30
local mostAttempts = 5
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
--- Takes in one word. What changes nothing here, such as edns0 and trust-ad, is passed over like what is unknown.
local function takeOption(options, word)
    if word == "rotate" then
        options.rotates = true
    end
    if word == "use-vc" then
        options.isStreamOnly = true
    end
    local name, digits = match(word, "^(%a+):(%d+)$")
    if name == nil then
        return
    end
    local number = tonumber(digits)
    if name == "ndots" then
        options.ndots = math.min(number, mostDots)
    end
    if name == "timeout" then
        options.timeout = math.max(
            1,
            math.min(number, mostSeconds)
        )
    end
    if name == "attempts" then
        options.attempts = math.max(
            1,
            math.min(number, mostAttempts)
        )
    end
end
--- Where the C library asks all servers twice by default, one round is enough here: a pool serves on while DNS fails, and the next
-- question is a second away.
local function defaults()
    return {
        ndots = 1,
        timeout = nil,
        attempts = 1,
        rotates = false,
        isStreamOnly = false
    }
end
--- Reads a resolv.conf. What it does not understand it passes over, as the C library does; of `search` and `domain` the last counts.
local function parseResolvConf(text)
    local nameservers = {}
    local unusable = {}
    local options = defaults()
    local search = {}
    for line in string.gmatch(text, "[^\r\n]+") do
        local words = wordsOf(line)
        local keyword = words[1]
        local address = words[2]
        if keyword == "nameserver" and address ~= nil then
            local zoned = match(address, "^[%x:.]*:[%x:.]*%%.+$")
            if zoned ~= nil then
                unusable[#unusable + 1] = address
            elseif isAddress(address) then
                nameservers[#nameservers + 1] = {address = address, port = dnsPort}
            end
        elseif (keyword == "search" or keyword == "domain") and address ~= nil then
            search = domainsOf(words)
        elseif keyword == "options" then
            for ____, word in ipairs(words) do
                takeOption(options, word)
            end
        end
    end
    if #nameservers == 0 then
        nameservers[#nameservers + 1] = {address = "127.0.0.1", port = dnsPort}
    end
    local attempts = options.attempts
    local isStreamOnly = options.isStreamOnly
    local ndots = options.ndots
    local rotates = options.rotates
    local timeout = options.timeout
    return {
        nameservers = nameservers,
        search = search,
        ndots = ndots,
        timeout = timeout,
        attempts = attempts,
        rotates = rotates,
        isStreamOnly = isStreamOnly,
        unusable = unusable
    }
end
____exports.parseResolvConf = parseResolvConf
return ____exports
