local ____exports = {}
--- Whether services of a protocol have the option.
local function appliesTo(____bindingPattern0, protocol)
    local protocols
    protocols = ____bindingPattern0.protocols
    if protocols == nil then
        return true
    end
    for ____, one in ipairs(protocols) do
        if one == protocol then
            return true
        end
    end
    return false
end
____exports.appliesTo = appliesTo
return ____exports
