local ____exports = {}
local ____options = require("weir.config.options.options")
local options = ____options.options
local ____mapping = require("weir.config.sources.mapping")
local parseMapping = ____mapping.parseMapping
local ____settings = require("weir.config.sources.settings")
local set = ____settings.set
local function environmentName(option)
    return "WEIR_" .. string.upper(option)
end
--- A variable that is empty counts as unset, since that is how templates leave out a value.
local function readEnvironment(environment, problems)
    local settings = {}
    for ____, option in ipairs(options) do
        local where = environmentName(option.name)
        local ____temp_0
        if option.scope == "mapping" then
            ____temp_0 = nil
        else
            ____temp_0 = environment(where)
        end
        local value = ____temp_0
        if value ~= nil and value ~= "" then
            local wrong = set(settings, option, value)
            if wrong ~= nil then
                problems[#problems + 1] = {where = where, what = wrong.what, hint = wrong.hint}
            end
        end
    end
    return settings
end
--- The mappings of WEIR_SERVICES, which are between blanks or lines.
local function mappingsOfEnvironment(environment, problems)
    local mappings = {}
    local number = 0
    for text in string.gmatch(
        environment("WEIR_SERVICES") or "",
        "%S+"
    ) do
        number = number + 1
        local mapping = parseMapping(
            text,
            "WEIR_SERVICES, mapping " .. tostring(number),
            problems
        )
        if mapping ~= nil then
            mappings[#mappings + 1] = mapping
        end
    end
    return mappings
end
____exports.mappingsOfEnvironment = mappingsOfEnvironment
____exports.readEnvironment = readEnvironment
return ____exports
