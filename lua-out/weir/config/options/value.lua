local ____exports = {}
local ____types = require("weir.config.types.types")
local types = ____types.types
local function typeOf(option)
    return types[option.type]
end
--- What an input means to an option, whether it comes as text or from a Lua table.
local function readValue(option, input)
    if option["or"] ~= nil and input == option["or"] then
        return option["or"], nil
    end
    return typeOf(option).read(input, option)
end
--- What the option is where nobody sets it; nothing if that is to be found out elsewhere.
-- 
-- @param protocol that of the service, for an option that services have
local function defaultOf(option, protocol)
    local ____temp_2
    if protocol == nil then
        ____temp_2 = nil
    else
        local ____opt_0 = option.defaultFor
        ____temp_2 = ____opt_0 and ____opt_0[protocol]
    end
    local text = ____temp_2 or option.default
    if text == nil then
        return nil
    end
    local value = readValue(option, text)
    return value
end
--- The value in a form that `readValue` reads; a list as the texts of its items.
local function writeValue(option, value)
    return (value == nil or value == option["or"]) and tostring(value) or typeOf(option).write(value)
end
____exports.defaultOf = defaultOf
____exports.readValue = readValue
____exports.writeValue = writeValue
return ____exports
