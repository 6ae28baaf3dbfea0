local ____exports = {}
local ____settings = require("weir.config.sources.settings")
local findOption = ____settings.findOption
local set = ____settings.set
--- Reads `--name=value` or `--name value`, and returns how many arguments that were.
local function readOption(argument, next, settings, problems)
    local ____argument_0 = argument
    local text = ____argument_0.text
    local where = ____argument_0.where
    local name, attached = string.match(text, "^%-%-?([^=]*)=?(.*)$")
    local equals = string.match(text, "=")
    local option, rejection = findOption(name, "command line")
    if rejection ~= nil then
        problems[#problems + 1] = {where = where, what = rejection.what, hint = rejection.hint}
        return 1
    end
    local ____temp_3
    if equals == nil then
        ____temp_3 = next and next.text
    else
        ____temp_3 = attached
    end
    local value = ____temp_3
    if value == nil then
        problems[#problems + 1] = {where = where, what = ("--" .. option.name) .. " has no value", hint = ("write --" .. option.name) .. "=VALUE"}
        return 1
    end
    local wrong = set(settings, option, value)
    if wrong ~= nil then
        problems[#problems + 1] = {where = where, what = wrong.what, hint = wrong.hint}
    end
    return equals == nil and 2 or 1
end
--- Reads the options, of which the last of a name counts, and hands what is none to `take`.
local function readOptions(args, problems, take)
    local settings = {}
    local index = 1
    while index <= #args do
        local argument = args[index]
        local isOption = string.match(argument.text, "^%-")
        if isOption == nil then
            take(argument)
            index = index + 1
        else
            index = index + readOption(argument, args[index + 1], settings, problems)
        end
    end
    return settings
end
____exports.readOptions = readOptions
return ____exports
