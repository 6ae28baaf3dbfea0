local ____exports = {}
local readOption, readOptions
local ____mapping = require("weir.config.mapping")
local parseMapping = ____mapping.parseMapping
local ____options = require("weir.config.options")
local options = ____options.options
local ____services = require("weir.config.services")
local assemble = ____services.assemble
local completeService = ____services.completeService
local ____settings = require("weir.config.settings")
local complete = ____settings.complete
local findOption = ____settings.findOption
local set = ____settings.set
function readOption(argument, next, where, settings, problems)
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
function readOptions(args, from, problems, take)
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
local function environmentName(option)
    return "WEIR_" .. string.upper(option)
end
local function readArguments(args, from, problems)
    local mappings = {}
    local hasMappings = false
    local settings = readOptions(
        args,
        from,
        problems,
        function(argument, where)
            hasMappings = true
            local mapping = parseMapping(argument, where, problems)
            if mapping ~= nil then
                mappings[#mappings + 1] = mapping
            end
        end
    )
    return {settings = settings, mappings = mappings, hasMappings = hasMappings}
end
--- A variable that is empty counts as unset, since that is how templates leave out a value.
local function readEnvironment(environment, problems)
    local settings = {}
    for ____, option in ipairs(options) do
        local where = environmentName(option.name)
        local ____temp_1
        if option.scope == "mapping" then
            ____temp_1 = nil
        else
            ____temp_1 = environment(where)
        end
        local value = ____temp_1
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
--- What the arguments from the `from`th on and the environment say. Mappings win over options, options over the environment;
-- mappings of the environment count where there are none among the arguments.
local function parseCommandLine(args, from, environment)
    local problems = {}
    local given = readArguments(args, from, problems)
    local variables = readEnvironment(environment, problems)
    local mappings = given.hasMappings and given.mappings or mappingsOfEnvironment(environment, problems)
    local ____assemble_result_2 = assemble(mappings, given.settings, variables, problems)
    local services = ____assemble_result_2.services
    local listeners = ____assemble_result_2.listeners
    if #services == 0 and #problems == 0 then
        problems[#problems + 1] = {where = "arguments", what = "there is no mapping", hint = "write one, such as 80:webserver:8080"}
    end
    local configuration = complete("process", {given.settings, variables})
    configuration.services = services
    configuration.listeners = listeners
    return {configuration = configuration, problems = problems}
end
--- The same for what takes options but no mappings.
local function parseProcessOptions(args, from, environment)
    local problems = {}
    local given = readArguments(args, from, problems)
    local variables = readEnvironment(environment, problems)
    if given.hasMappings then
        problems[#problems + 1] = {where = "arguments", what = "there is a mapping", hint = "only options are of use"}
    end
    return {
        process = complete("process", {given.settings, variables}),
        problems = problems
    }
end
--- The same for what takes one name.
local function parseName(args, from, environment)
    local problems = {}
    local names = {}
    local given = readOptions(
        args,
        from,
        problems,
        function(argument)
            local ____temp_3 = #names + 1
            names[____temp_3] = argument
            return ____temp_3
        end
    )
    local variables = readEnvironment(environment, problems)
    local name = names[1] or ""
    if #names ~= 1 then
        local what = #names == 0 and "there is no name" or ("there are " .. tostring(#names)) .. " names"
        problems[#problems + 1] = {where = "arguments", what = what, hint = "write one, such as webserver"}
    end
    local service = completeService(name, nil, {given, variables})
    service.key = name
    return {
        service = service,
        process = complete("process", {given, variables}),
        problems = problems
    }
end
____exports.environmentName = environmentName
____exports.parseCommandLine = parseCommandLine
____exports.parseName = parseName
____exports.parseProcessOptions = parseProcessOptions
return ____exports
