local ____exports = {}
local ____constants = require("weir.dns.constants")
local recordType = ____constants.recordType
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
    for ____, resource in ipairs(message.additionals) do
        if resource.type == recordType.A or resource.type == recordType.AAAA then
            local name = toText(resource.owner)
            local ____targets_has_result_0
            if targets[name] ~= nil then
                ____targets_has_result_0 = addressOf(message, resource, name)
            else
                ____targets_has_result_0 = nil
            end
            local address = ____targets_has_result_0
            if address ~= nil then
                addresses[#addresses + 1] = address
            end
        end
    end
    return addresses
end
____exports.addressesOf = addressesOf
return ____exports
