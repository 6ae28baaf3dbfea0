local ____exports = {}
--- Of each service without which all requests are served while the others have peers: these others. They are the other side of
-- `backup` and `canary`, in every mapping that the service is in.
local function partnersOf(____bindingPattern0)
    local listeners
    listeners = ____bindingPattern0.listeners
    local partners = {}
    local needed = {}
    local function add(____bindingPattern0, other)
        local key
        key = ____bindingPattern0.key
        local others = partners[key] or ({})
        others[#others + 1] = other.key
        partners[key] = others
    end
    for ____, ____value in ipairs(listeners) do
        local second = ____value.second
        local service = ____value.service
        if second == nil then
            needed[service.key] = true
        else
            add(service, second)
            add(second, service)
        end
    end
    local found = {}
    for key, others in pairs(partners) do
        if not (needed[key] ~= nil) then
            found[key] = others
        end
    end
    return found
end
____exports.partnersOf = partnersOf
return ____exports
