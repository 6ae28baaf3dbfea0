local ____exports = {}
local ____constants = require("weir.dns.constants")
local recordType = ____constants.recordType
local ____decode = require("weir.dns.decode")
local typeAt = ____decode.typeAt
local ____name = require("weir.dns.name")
local toText = ____name.toText
local ____rdata = require("weir.dns.rdata")
local addressOf = ____rdata.addressOf
--- The addresses of the services' targets that the message brought along; malformed ones are left out.
local function addressesOf(message, services)
    local targets = {}
    for ____, service in ipairs(services) do
        if service.type == "SRV" then
            targets[service.target] = true
        end
    end
    local addresses = {}
    local ____message_additionals_0 = message.additionals
    local frames = ____message_additionals_0.frames
    local owners = ____message_additionals_0.owners
    for index = 0, #frames - 1 do
        local frame = frames[index + 1]
        local ____type = typeAt(message.text, frame)
        if ____type == recordType.A or ____type == recordType.AAAA then
            local name = toText(owners[index + 1])
            local ____targets_has_result_1
            if targets[name] ~= nil then
                ____targets_has_result_1 = addressOf(message, frame, name)
            else
                ____targets_has_result_1 = nil
            end
            local address = ____targets_has_result_1
            if address ~= nil then
                addresses[#addresses + 1] = address
            end
        end
    end
    return addresses
end
____exports.addressesOf = addressesOf
return ____exports
