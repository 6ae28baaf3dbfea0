local ____exports = {}
local ____address = require("weir.config.types.address")
local wordsOf = ____address.wordsOf
local ____address = require("weir.dns.address")
local ipv4Text = ____address.ipv4Text
local ipv6Text = ____address.ipv6Text
local ____bytes = require("weir.dns.bytes")
local pack16 = ____bytes.pack16
local ____memo = require("weir.dns.memo")
local remembering = ____memo.remembering
--- The file may change at any moment.
local hostsTtl = 0
--- Names that are asked for whose plain form is kept before all are forgotten.
local mostAsked = 4096
local function written(address)
    local words = wordsOf(address)
    if words == nil then
        return nil
    end
    local octets = ""
    for ____, word in ipairs(words) do
        octets = octets .. pack16(word)
    end
    return #words == 2 and ({
        type = "A",
        text = ipv4Text(octets, 1)
    }) or ({
        type = "AAAA",
        text = ipv6Text(octets, 1)
    })
end
--- As names are compared: in lower case, and a dot at the end changes nothing.
local function plain(name)
    local withoutDot = string.gsub(
        string.lower(name),
        "(.)%.$",
        "%1"
    )
    return withoutDot
end
local asked = remembering(mostAsked, plain)
local function add(addresses, address)
    for ____, known in ipairs(addresses) do
        if known == address then
            return
        end
    end
    addresses[#addresses + 1] = address
end
--- Reads a hosts file (hosts(5)): on each line an address, then its names, then perhaps a comment. Lines that are none, such as
-- one whose address has a zone, are passed over, as the C library does. Addresses of a name on several lines are joined.
local function parseHosts(text)
    local hosts = {}
    local lastAddress
    local last
    for line in string.gmatch(text, "[^\r\n]+") do
        local address, names = string.match(line, "^%s*([%x.:]+)%s+([^#]*)")
        if address ~= lastAddress then
            lastAddress = address
            local ____temp_0
            if address == nil then
                ____temp_0 = nil
            else
                ____temp_0 = written(address)
            end
            last = ____temp_0
        end
        if last ~= nil then
            for name in string.gmatch(names, "%S+") do
                local key = plain(name)
                local known = hosts[key] or ({A = {}, AAAA = {}})
                add(known[last.type], last.text)
                hosts[key] = known
            end
        end
    end
    return hosts
end
--- What a hosts file answers to a question; nothing where DNS is to be asked, as for all but addresses. A name is looked up as
-- it is written, never below a search domain. Where it has addresses of one family only, it has none of the other.
-- 
-- @param path of the file, which stands for the nameserver
local function answerOfHosts(hosts, path, name, ____type, trace)
    if ____type ~= "A" and ____type ~= "AAAA" then
        return nil
    end
    local key = asked(name)
    local found = hosts[key]
    if found == nil then
        return nil
    end
    local records = {}
    for ____, address in ipairs(found[____type]) do
        records[#records + 1] = {type = ____type, name = key, ttl = hostsTtl, address = address}
    end
    local isAny = #records > 0
    local ____opt_1 = trace
    if ____opt_1 ~= nil then
        trace[#trace + 1] = {
            server = path,
            name = key,
            type = ____type,
            transport = "hosts",
            result = isAny and "records" or "nodata",
            records = #records,
            ttl = isAny and hostsTtl or nil,
            seconds = 0
        }
    end
    if not isAny then
        return {
            kind = "nodata",
            name = key,
            server = path,
            queries = 0,
            unheard = {}
        }
    end
    return {
        kind = "records",
        records = records,
        additional = {},
        ttl = hostsTtl,
        name = key,
        server = path,
        queries = 0,
        unheard = {}
    }
end
____exports.answerOfHosts = answerOfHosts
____exports.parseHosts = parseHosts
return ____exports
