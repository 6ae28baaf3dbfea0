local ____exports = {}
local ____options = require("weir.config.options.options")
local options = ____options.options
local ____protocols = require("weir.config.options.protocols")
local all = ____protocols.all
local ____value = require("weir.config.options.value")
local defaultOf = ____value.defaultOf
local ____settings = require("weir.config.sources.settings")
local isWrittenIn = ____settings.isWrittenIn
local ____describe = require("weir.cli.described.describe")
local forProtocols = ____describe.forProtocols
local ____values = require("weir.cli.schema.values")
local valueSchema = ____values.valueSchema
--- The default as JSON has it: numbers and truths as such, all else as a user would write it.
local function defaultIn(option)
    local isPlain = option.type == "boolean" or option.type == "integer" or option.type == "percent"
    local ____temp_0
    if isPlain and option.default ~= option["or"] then
        ____temp_0 = defaultOf(option)
    else
        ____temp_0 = option.default
    end
    return ____temp_0
end
--- What the option does, for which services, and which of them have another default.
local function descriptionOf(option)
    local text = option.doc .. forProtocols(option)
    for ____, protocol in ipairs(all) do
        local ____opt_1 = option.defaultFor
        local other = ____opt_1 and ____opt_1[protocol]
        if other ~= nil then
            text = ((((text .. " Its default for ") .. protocol) .. " is ") .. other) .. "."
        end
    end
    return text
end
local function propertyOf(option)
    local property = {
        description = descriptionOf(option),
        default = defaultIn(option)
    }
    for key, value in pairs(valueSchema(option)) do
        property[key] = value
    end
    return property
end
--- The fields of one service that are options.
local function serviceProperties()
    local properties = {}
    for ____, option in ipairs(options) do
        if isWrittenIn("service", option) then
            properties[option.name] = propertyOf(option)
        end
    end
    return properties
end
--- The fields of the whole table that are options.
-- 
-- @param service where those of services are described
local function tableProperties(service)
    local properties = {}
    for ____, option in ipairs(options) do
        local isOfService = isWrittenIn("service", option)
        if isOfService then
            properties[option.name] = {["$ref"] = (service .. "/properties/") .. option.name}
        elseif isWrittenIn("table", option) then
            properties[option.name] = propertyOf(option)
        end
    end
    return properties
end
____exports.serviceProperties = serviceProperties
____exports.tableProperties = tableProperties
return ____exports
