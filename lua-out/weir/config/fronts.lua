local ____exports = {}
local ____endpoint = require("weir.model.endpoint")
local bracketed = ____endpoint.bracketed
--- Where the requests of each service come in, as `address:port` by its key; `*` is every address.
local function frontsOf(____bindingPattern0)
    local listeners
    listeners = ____bindingPattern0.listeners
    local fronts = {}
    local known = {}
    for ____, ____value in ipairs(listeners) do
        local address = ____value.address
        local port = ____value.port
        local redirect = ____value.redirect
        local service = ____value.service
        local front = ((address == "" and "*" or bracketed(address)) .. ":") .. tostring(port)
        local id = (front .. " ") .. service.key
        if redirect == nil and not (known[id] ~= nil) then
            local list = fronts[service.key] or ({})
            list[#list + 1] = front
            fronts[service.key] = list
            known[id] = true
        end
    end
    return fronts
end
____exports.frontsOf = frontsOf
return ____exports
