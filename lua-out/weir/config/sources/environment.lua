local ____exports = {}
local ____options = require("weir.config.options.options")
local options = ____options.options
local ____mapping = require("weir.config.sources.mapping")
local parseMapping = ____mapping.parseMapping
local ____settings = require("weir.config.sources.settings")
local environmentName = ____settings.environmentName
local findOption = ____settings.findOption
local set = ____settings.set
local servicesVariable = "WEIR_SERVICES"
--- Whether Kubernetes makes such a variable for a Service whose name begins with `weir`, or Docker for a link: they are no options,
-- even where they have the name of one, as WEIR_CHECK_PORT=tcp://10.0.0.1:80.
local function isOfService(name, value)
    local url = string.match(value, "^%l+://")
    local port = string.match(name, "_PORT_%d+_%u+")
    local service = string.match(name, "_SERVICE_[HP]O[SR]T")
    return url ~= nil or port ~= nil or service ~= nil
end
--- Adds a problem for each variable that looks like an option, and is none.
local function rejectUnknown(environment, problems)
    local names = {}
    for name, value in pairs(environment) do
        local option = string.match(name, "^WEIR_(.*)$")
        if option ~= nil and name ~= servicesVariable and not isOfService(name, value) then
            names[#names + 1] = name
        end
    end
    table.sort(names)
    for ____, name in ipairs(names) do
        local ____, rejection = findOption(
            string.lower(string.sub(
                name,
                #environmentName("") + 1
            )),
            "environment"
        )
        if rejection ~= nil then
            problems[#problems + 1] = {where = name, what = rejection.what, hint = rejection.hint}
        end
    end
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
            ____temp_0 = environment[where]
        end
        local value = ____temp_0
        if value ~= nil and value ~= "" and not isOfService(where, value) then
            local wrong = set(settings, option, value)
            if wrong ~= nil then
                problems[#problems + 1] = {where = where, what = wrong.what, hint = wrong.hint}
            end
        end
    end
    rejectUnknown(environment, problems)
    return settings
end
--- The mappings of WEIR_SERVICES, which are between blanks or lines.
local function mappingsOfEnvironment(environment, problems)
    local mappings = {}
    local number = 0
    for text in string.gmatch(environment[servicesVariable] or "", "%S+") do
        number = number + 1
        local where = (servicesVariable .. ", mapping ") .. tostring(number)
        local mapping = parseMapping({text = text, where = where, isFromFile = false, columns = nil}, problems)
        if mapping ~= nil then
            mappings[#mappings + 1] = mapping
        end
    end
    return mappings
end
____exports.mappingsOfEnvironment = mappingsOfEnvironment
____exports.readEnvironment = readEnvironment
return ____exports
