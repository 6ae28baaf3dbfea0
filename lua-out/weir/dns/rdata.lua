local ____exports = {}
local ____address = require("weir.dns.address")
local ipv4Text = ____address.ipv4Text
local ipv6Text = ____address.ipv6Text
local ____bytes = require("weir.dns.bytes")
local u16 = ____bytes.u16
local ____constants = require("weir.dns.constants")
local recordType = ____constants.recordType
local ____name = require("weir.dns.name")
local nameAt = ____name.nameAt
local nameEnd = ____name.nameEnd
local toText = ____name.toText
--- The name that fills the data from `offset` on to its very end.
local function nameOf(message, resource, offset)
    local at = resource.at + offset
    if nameEnd(message.text, at) ~= resource.at + resource.size then
        return nil
    end
    return nameAt(message.text, at, message.names)
end
--- What a CNAME record stands for; nothing for one that is malformed.
local function aliasOf(message, resource)
    return nameOf(message, resource, 0)
end
--- An A or AAAA record; nothing for one that is malformed.
local function addressOf(message, resource, name)
    if resource.type == recordType.A then
        if resource.size ~= 4 then
            return nil
        end
        return {
            type = "A",
            name = name,
            ttl = resource.ttl,
            address = ipv4Text(message.text, resource.at)
        }
    end
    if resource.size ~= 16 then
        return nil
    end
    return {
        type = "AAAA",
        name = name,
        ttl = resource.ttl,
        address = ipv6Text(message.text, resource.at)
    }
end
--- An SRV record; nothing for one that is malformed.
local function serviceOf(message, resource, name)
    if resource.size < 7 then
        return nil
    end
    local target = nameOf(message, resource, 6)
    if target == nil then
        return nil
    end
    return {
        type = "SRV",
        name = name,
        ttl = resource.ttl,
        priority = u16(message.text, resource.at),
        weight = u16(message.text, resource.at + 2),
        port = u16(message.text, resource.at + 4),
        target = toText(target)
    }
end
--- A PTR record; nothing for one that is malformed.
local function pointerOf(message, resource, name)
    local target = nameOf(message, resource, 0)
    local ____temp_0
    if target == nil then
        ____temp_0 = nil
    else
        ____temp_0 = {
            type = "PTR",
            name = name,
            ttl = resource.ttl,
            target = toText(target)
        }
    end
    return ____temp_0
end
____exports.addressOf = addressOf
____exports.aliasOf = aliasOf
____exports.pointerOf = pointerOf
____exports.serviceOf = serviceOf
return ____exports
