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
local function namesakesOf(____bindingPattern0, endpoints)
    local identities
    identities = ____bindingPattern0.identities
    local byName = {}
    for ____, endpoint in ipairs(endpoints) do
        local ____opt_0 = identities[endpoint.address]
        local name = ____opt_0 and ____opt_0.name or ""
        if name ~= "" then
            local key = (tostring(endpoint.port) .. " ") .. name
            local known = byName[key] or ({ipv4 = {}, ipv6 = {}})
            local ____temp_2 = isIPv6(endpoint.address) and known.ipv6 or known.ipv4
            ____temp_2[#____temp_2 + 1] = endpoint
            byName[key] = known
        end
    end
    return byName
end
--- The endpoints that get nothing since their container is reached at another, by id: the id of that one.
local function otherAddresses(service, endpoints)
    local others = {}
    for ____, ____temp_3 in pairs(namesakesOf(service, endpoints)) do
        local ipv6
        local ipv4
        ipv4 = ____temp_3.ipv4
        ipv6 = ____temp_3.ipv6
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
