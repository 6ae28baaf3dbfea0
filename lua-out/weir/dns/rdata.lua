local ____exports = {}
local ____address = require("weir.dns.address")
local ipv4Text = ____address.ipv4Text
local ipv6Text = ____address.ipv6Text
local ____bytes = require("weir.dns.bytes")
local u16 = ____bytes.u16
local ____constants = require("weir.dns.constants")
local recordType = ____constants.recordType
local ____decode = require("weir.dns.decode")
local dataAt = ____decode.dataAt
local sizeAt = ____decode.sizeAt
local ttlAt = ____decode.ttlAt
local typeAt = ____decode.typeAt
local ____name = require("weir.dns.name")
local nameAt = ____name.nameAt
local nameEnd = ____name.nameEnd
local toText = ____name.toText
--- The name that fills the data from `offset` on to its very end.
local function nameOf(message, frame, offset)
    local at = dataAt(frame) + offset
    if nameEnd(message.text, at) ~= dataAt(frame) + sizeAt(message.text, frame) then
        return nil
    end
    return nameAt(message.text, at, message.names)
end
--- What a CNAME record stands for; nothing for one that is malformed.
local function aliasOf(message, frame)
    return nameOf(message, frame, 0)
end
--- An A or AAAA record; nothing for one that is malformed.
local function addressOf(message, frame, name)
    if typeAt(message.text, frame) == recordType.A then
        if sizeAt(message.text, frame) ~= 4 then
            return nil
        end
        return {
            type = "A",
            name = name,
            ttl = ttlAt(message.text, frame),
            address = ipv4Text(
                message.text,
                dataAt(frame)
            )
        }
    end
    if sizeAt(message.text, frame) ~= 16 then
        return nil
    end
    return {
        type = "AAAA",
        name = name,
        ttl = ttlAt(message.text, frame),
        address = ipv6Text(
            message.text,
            dataAt(frame)
        )
    }
end
--- An SRV record; nothing for one that is malformed.
local function serviceOf(message, frame, name)
    if sizeAt(message.text, frame) < 7 then
        return nil
    end
    local target = nameOf(message, frame, 6)
    if target == nil then
        return nil
    end
    return {
        type = "SRV",
        name = name,
        ttl = ttlAt(message.text, frame),
        priority = u16(
            message.text,
            dataAt(frame)
        ),
        weight = u16(
            message.text,
            dataAt(frame) + 2
        ),
        port = u16(
            message.text,
            dataAt(frame) + 4
        ),
        target = toText(target)
    }
end
--- A PTR record; nothing for one that is malformed.
local function pointerOf(message, frame, name)
    local target = nameOf(message, frame, 0)
    local ____temp_0
    if target == nil then
        ____temp_0 = nil
    else
        ____temp_0 = {
            type = "PTR",
            name = name,
            ttl = ttlAt(message.text, frame),
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
