local ____exports = {}
local ____address = require("weir.dns.address")
local ipv4Text = ____address.ipv4Text
local ipv6Text = ____address.ipv6Text
local ____bytes = require("weir.dns.bytes")
local u16 = ____bytes.u16
local u32 = ____bytes.u32
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
--- IPv4 records that are kept before all are forgotten.
local mostKnown = 16384
--- The last record with each IPv4 address: answers say the same again and again, and a record that says it is made once.
local known = {}
local count = 0
local function keep(word, record)
    if not (known[word] ~= nil) then
        count = count + 1
    end
    if count > mostKnown then
        known = {}
        count = 1
    end
    known[word] = record
end
local function ipv4Record(____bindingPattern0, frame, name)
    local text
    text = ____bindingPattern0.text
    local word = u32(
        text,
        dataAt(frame)
    )
    local ttl = ttlAt(text, frame)
    local before = known[word]
    if (before and before.ttl) == ttl and before.name == name then
        return before
    end
    local record = {
        type = "A",
        name = name,
        ttl = ttl,
        address = before and before.address or ipv4Text(
            text,
            dataAt(frame)
        )
    }
    keep(word, record)
    return record
end
--- An A or AAAA record; nothing for one that is malformed.
local function addressOf(message, frame, name)
    if typeAt(message.text, frame) == recordType.A then
        if sizeAt(message.text, frame) ~= 4 then
            return nil
        end
        return ipv4Record(message, frame, name)
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
    local ____temp_4
    if target == nil then
        ____temp_4 = nil
    else
        ____temp_4 = {
            type = "PTR",
            name = name,
            ttl = ttlAt(message.text, frame),
            target = toText(target)
        }
    end
    return ____temp_4
end
____exports.addressOf = addressOf
____exports.aliasOf = aliasOf
____exports.pointerOf = pointerOf
____exports.serviceOf = serviceOf
return ____exports
