local ____exports = {}
local ____settings = require("weir.config.sources.settings")
local findOption = ____settings.findOption
local set = ____settings.set
--- Reads `--name=value` or `--name value`, and returns how many arguments that were.
local function readOption(argument, next, where, settings, problems)
    local name, attached = string.match(argument, "^%-%-?([^=]*)=?(.*)$")
    local equals = string.match(argument, "=")
    local option, rejection = findOption(name, "command line")
    if rejection ~= nil then
        problems[#problems + 1] = {where = where, what = rejection.what, hint = rejection.hint}
        return 1
    end
    local ____temp_0
    if equals == nil then
        ____temp_0 = next
    else
        ____temp_0 = attached
    end
    local value = ____temp_0
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
--- Reads the options, and hands what is none to `take`.
local function readOptions(args, from, problems, take)
    local settings = {}
    local index = from
    while index <= #args do
        local argument = args[index]
        local where = "argument " .. tostring(index)
        local isOption = string.match(argument, "^%-")
        if isOption == nil then
            take(argument, where)
            index = index + 1
        else
            index = index + readOption(
                argument,
                args[index + 1],
                where,
                settings,
                problems
            )
        end
    end
    return settings
end
____exports.readOptions = readOptions
return ____exports
