local ____exports = {}
local ____options = require("weir.config.options.options")
local options = ____options.options
local ____quoted = require("weir.text.quoted")
local quoted = ____quoted.quoted
local ____spelling = require("weir.text.spelling")
local nearest = ____spelling.nearest
local ____value = require("weir.config.options.value")
local defaultOf = ____value.defaultOf
local readValue = ____value.readValue
--- What is no option but may be what was meant.
local beside = {
    mapping = {},
    ["command line"] = {},
    environment = {},
    service = {"name", "port", "protocol"},
    table = {"services", "rendered", "tls"}
}
local function isWrittenIn(place, option)
    if place == "mapping" then
        return option.scope ~= "process"
    end
    if place == "command line" or place == "environment" then
        return option.scope ~= "mapping"
    end
    if option.reader == "nginx" then
        return false
    end
    return place == "table" or option.scope == "service"
end
--- What to say about an option that exists but is written elsewhere.
local function elsewhere(option, place)
    if place == "command line" or place == "environment" then
        return ("it belongs in a mapping, such as 80:webserver:8080," .. option.name) .. "=..."
    end
    if place == "mapping" then
        return ("it is one for all: --" .. option.name) .. "=..."
    end
    return option.reader == "nginx" and "it is a directive of nginx.conf" or "it is one for all: a field beside services"
end
local function environmentName(option)
    return "WEIR_" .. string.upper(option)
end
--- The option of this name; a hyphen is as good as an underscore.
local function findOption(name, place)
    local plain = string.gsub(name, "-", "_")
    local names = {}
    for ____, other in ipairs(beside[place]) do
        names[#names + 1] = other
    end
    for ____, option in ipairs(options) do
        if option.name == plain then
            if isWrittenIn(place, option) then
                return option, nil
            end
            return nil, {
                what = option.name .. " cannot be set here",
                hint = elsewhere(option, place)
            }
        end
        if isWrittenIn(place, option) then
            names[#names + 1] = option.name
        end
    end
    local near = nearest(plain, names)
    local ____temp_0
    if near == nil or place ~= "environment" then
        ____temp_0 = near
    else
        ____temp_0 = environmentName(near)
    end
    local meant = ____temp_0
    local hint = meant == nil and "weir --help lists them" or ("did you mean " .. meant) .. "?"
    return nil, {
        what = "there is no option " .. quoted(name),
        hint = hint
    }
end
--- Reads an input into the settings, or says why it cannot be.
local function set(settings, option, input)
    local value, rejection = readValue(option, input)
    if rejection ~= nil then
        return {what = (option.name .. ": ") .. rejection.what, hint = rejection.hint}
    end
    settings[option.name] = value
    return nil
end
local function isAmong(scope, scopes)
    for ____, one in ipairs(scopes) do
        if one == scope then
            return true
        end
    end
    return false
end
--- Each option of some scopes as the first of the layers has it that has it, or else its default for the protocol.
local function complete(scopes, layers, protocol)
    local settings = {}
    for ____, option in ipairs(options) do
        if isAmong(option.scope, scopes) then
            local value = nil
            for ____, layer in ipairs(layers) do
                if value == nil and layer[option.name] ~= nil then
                    value = layer[option.name]
                end
            end
            local ____option_name_2 = option.name
            local ____value_1 = value
            if ____value_1 == nil then
                ____value_1 = defaultOf(option, protocol)
            end
            settings[____option_name_2] = ____value_1
        end
    end
    return settings
end
____exports.complete = complete
____exports.environmentName = environmentName
____exports.findOption = findOption
____exports.isWrittenIn = isWrittenIn
____exports.set = set
return ____exports
