local ____exports = {}
local ____endpoint = require("weir.model.endpoint")
local isIPv6 = ____endpoint.isIPv6
local ____checks = require("weir.leader.checks")
local passesCheck = ____checks.passesCheck
local function works(service, ____bindingPattern0)
    local id
    id = ____bindingPattern0.id
    return not (service.probes[id] ~= nil) and passesCheck(service, id)
end
--- Whether an address has no name but the service's own, which says nothing of who is behind it.
local function isOwnName(____bindingPattern0, name)
    local rules
    local inquiries
    inquiries = ____bindingPattern0.inquiries
    rules = ____bindingPattern0.rules
    if name == rules.name then
        return true
    end
    for ____, ____temp_2 in pairs(inquiries) do
        local lookup
        lookup = ____temp_2.lookup
        if (lookup and lookup.answer.name) == name then
            return true
        end
    end
    return false
end
local function namesakesOf(service, endpoints)
    local byName = {}
    for ____, endpoint in ipairs(endpoints) do
        local address = endpoint.address
        local port = endpoint.port
        local priority = endpoint.priority
        local target = endpoint.target
        local weight = endpoint.weight
        local ____opt_3 = service.identities[address]
        local name = ____opt_3 and ____opt_3.name or ""
        if name ~= "" and not isOwnName(service, name) then
            local key = (((((((name .. " ") .. tostring(port)) .. " ") .. target) .. " ") .. tostring(priority)) .. " ") .. tostring(weight)
            local known = byName[key] or ({ipv4 = {}, ipv6 = {}})
            local ____temp_5 = isIPv6(address) and known.ipv6 or known.ipv4
            ____temp_5[#____temp_5 + 1] = endpoint
            byName[key] = known
        end
    end
    return byName
end
--- The endpoints that get nothing since their container is reached at another, by id: the id of that one.
local function otherAddresses(service, endpoints)
    local others = {}
    for ____, ____temp_6 in pairs(namesakesOf(service, endpoints)) do
        local ipv6
        local ipv4
        ipv4 = ____temp_6.ipv4
        ipv6 = ____temp_6.ipv6
        local four = ipv4[1]
        local six = ipv6[1]
        if four ~= nil and six ~= nil and #ipv4 == 1 and #ipv6 == 1 then
            if works(service, four) or not works(service, six) then
                others[six.id] = four.id
            else
                others[four.id] = six.id
            end
        end
    end
    return others
end
____exports.otherAddresses = otherAddresses
return ____exports
