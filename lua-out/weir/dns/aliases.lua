local ____exports = {}
local ____constants = require("weir.dns.constants")
local recordType = ____constants.recordType
local ____decode = require("weir.dns.decode")
local ttlAt = ____decode.ttlAt
local typeAt = ____decode.typeAt
local ____rdata = require("weir.dns.rdata")
local aliasOf = ____rdata.aliasOf
--- More aliases in one message are a loop.
local mostAliases = 16
--- The aliases by owner: nothing for a message without, as most are.
local function aliasesOf(____bindingPattern0)
    local text
    local answers
    answers = ____bindingPattern0.answers
    text = ____bindingPattern0.text
    local aliases
    for index = 0, #answers.frames - 1 do
        local frame = answers.frames[index + 1]
        if typeAt(text, frame) == recordType.CNAME then
            if aliases == nil then
                aliases = {}
            end
            aliases[answers.owners[index + 1]] = frame
        end
    end
    return aliases
end
--- The name at the end of the chain of aliases and the lowest TTL on the way; nothing for a loop.
local function endOfAliases(message, name)
    local aliases = aliasesOf(message)
    if aliases == nil then
        return name, math.huge
    end
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
        ttl = math.min(
            ttl,
            ttlAt(message.text, alias)
        )
        steps = steps + 1
    end
    return nil, nil
end
____exports.endOfAliases = endOfAliases
return ____exports
