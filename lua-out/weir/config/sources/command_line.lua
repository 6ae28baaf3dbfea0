local ____exports = {}
local ____partners = require("weir.config.partners")
local partnersOf = ____partners.partnersOf
local ____arguments = require("weir.config.sources.arguments")
local readOptions = ____arguments.readOptions
local ____environment = require("weir.config.sources.environment")
local mappingsOfEnvironment = ____environment.mappingsOfEnvironment
local readEnvironment = ____environment.readEnvironment
local ____mapping = require("weir.config.sources.mapping")
local parseMapping = ____mapping.parseMapping
local ____services = require("weir.config.sources.services")
local assemble = ____services.assemble
local completeService = ____services.completeService
local ____settings = require("weir.config.sources.settings")
local complete = ____settings.complete
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
--- What the arguments from the `from`th on and the environment say. Mappings win over options, options over the environment;
-- mappings of the environment count where there are none among the arguments.
local function parseCommandLine(args, from, environment)
    local problems = {}
    local given = readArguments(args, from, problems)
    local variables = readEnvironment(environment, problems)
    local mappings = given.hasMappings and given.mappings or mappingsOfEnvironment(environment, problems)
    local ____assemble_result_0 = assemble(mappings, given.settings, variables, problems)
    local services = ____assemble_result_0.services
    local listeners = ____assemble_result_0.listeners
    if #listeners == 0 and #problems == 0 then
        problems[#problems + 1] = {where = "arguments", what = "there is no mapping", hint = "write one, such as 80:webserver:8080"}
    end
    local configuration = complete({"process"}, {given.settings, variables})
    configuration.services = services
    configuration.listeners = listeners
    configuration.listens = {}
    configuration.isRendered = true
    configuration.streamSocket = nil
    configuration.waitingRooms = {}
    configuration.partners = partnersOf(configuration)
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
        process = complete({"process"}, {given.settings, variables}),
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
            local ____temp_1 = #names + 1
            names[____temp_1] = argument
            return ____temp_1
        end
    )
    local variables = readEnvironment(environment, problems)
    local name = names[1] or ""
    if #names ~= 1 then
        local what = #names == 0 and "there is no name" or ("there are " .. tostring(#names)) .. " names"
        problems[#problems + 1] = {where = "arguments", what = what, hint = "write one, such as webserver"}
    end
    local service = completeService(name, nil, "http", {given, variables})
    service.key = name
    return {
        service = service,
        process = complete({"process"}, {given, variables}),
        problems = problems
    }
end
____exports.parseCommandLine = parseCommandLine
____exports.parseName = parseName
____exports.parseProcessOptions = parseProcessOptions
return ____exports
