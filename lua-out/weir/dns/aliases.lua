local ____exports = {}
local ____constants = require("weir.dns.constants")
local recordType = ____constants.recordType
local ____rdata = require("weir.dns.rdata")
local aliasOf = ____rdata.aliasOf
--- More aliases in one message are a loop.
local mostAliases = 16
local function aliasesOf(message)
    local aliases = {}
    for ____, resource in ipairs(message.answers) do
        if resource.type == recordType.CNAME then
            aliases[resource.owner] = resource
        end
    end
    return aliases
end
--- The name at the end of the chain of aliases and the lowest TTL on the way; nothing for a loop.
local function endOfAliases(message, name)
    local aliases = aliasesOf(message)
    local current = name
    local ttl = math.huge
    local steps = 0
    while steps <= mostAliases do
        local alias = aliases[current]
        if alias == nil then
            return current, ttl
        end
        local target = aliasOf(message, alias)
        if target == nil then
            return nil, nil
        end
        current = target
        ttl = math.min(ttl, alias.ttl)
        steps = steps + 1
    end
    return nil, nil
end
____exports.endOfAliases = endOfAliases
return ____exports
