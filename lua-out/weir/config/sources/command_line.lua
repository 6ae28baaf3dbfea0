local ____exports = {}
local ____fronts = require("weir.config.fronts")
local frontsOf = ____fronts.frontsOf
local ____partners = require("weir.config.partners")
local partnersOf = ____partners.partnersOf
local ____tls_ports = require("weir.config.tls_ports")
local tlsPortsOf = ____tls_ports.tlsPortsOf
local ____admin_port = require("weir.config.sources.admin_port")
local checkAdminPort = ____admin_port.checkAdminPort
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
local function readArguments(args, problems)
    local mappings = {}
    local hasMappings = false
    local settings = readOptions(
        args,
        problems,
        function(argument)
            hasMappings = true
            local mapping = parseMapping(argument, problems)
            if mapping ~= nil then
                mappings[#mappings + 1] = mapping
            end
        end
    )
    return {settings = settings, mappings = mappings, hasMappings = hasMappings}
end
--- The problems of the expansion, to which more may be added.
local function problemsOf(expanded)
    local problems = {}
    for ____, problem in ipairs(expanded.problems) do
        problems[#problems + 1] = problem
    end
    return problems
end
--- What the arguments and the environment say. Mappings win over options, options over the environment;
-- mappings of the environment count where there are none among the arguments.
local function parseCommandLine(expanded, environment)
    local problems = problemsOf(expanded)
    local given = readArguments(expanded.args, problems)
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
    configuration.tlsPorts = tlsPortsOf(listeners)
    configuration.isRendered = true
    configuration.streamSocket = nil
    configuration.waitingRooms = {}
    configuration.partners = partnersOf(configuration)
    configuration.fronts = frontsOf(configuration)
    checkAdminPort(configuration, problems)
    return {configuration = configuration, problems = problems}
end
--- The same for what takes options but no mappings: those of a file are for others.
local function parseProcessOptions(expanded, environment)
    local problems = problemsOf(expanded)
    local mappings = 0
    local given = readOptions(
        expanded.args,
        problems,
        function(____bindingPattern0)
            local isFromFile
            isFromFile = ____bindingPattern0.isFromFile
            if not isFromFile then
                mappings = mappings + 1
            end
        end
    )
    local variables = readEnvironment(environment, problems)
    if mappings > 0 then
        problems[#problems + 1] = {where = "arguments", what = "there is a mapping", hint = "only options are of use"}
    end
    return {
        process = complete({"process"}, {given, variables}),
        problems = problems
    }
end
--- The same for what takes some words in place of mappings.
-- 
-- @param form what they are to be
local function parseWords(expanded, environment, least, most, form)
    local problems = problemsOf(expanded)
    local words = {}
    local given = readOptions(
        expanded.args,
        problems,
        function(____bindingPattern0)
            local text
            local isFromFile
            isFromFile = ____bindingPattern0.isFromFile
            text = ____bindingPattern0.text
            if not isFromFile then
                words[#words + 1] = text
            end
        end
    )
    local variables = readEnvironment(environment, problems)
    local count = #words
    if count < least or count > most then
        local what = count == 0 and "nothing is named" or ("too " .. (count < least and "few" or "many")) .. " words"
        problems[#problems + 1] = {where = "arguments", what = what, hint = "write " .. form}
    end
    return {
        words = words,
        process = complete({"process"}, {given, variables}),
        problems = problems
    }
end
--- The same for what takes one name.
local function parseName(expanded, environment)
    local problems = problemsOf(expanded)
    local names = {}
    local given = readOptions(
        expanded.args,
        problems,
        function(____bindingPattern0)
            local text
            local isFromFile
            isFromFile = ____bindingPattern0.isFromFile
            text = ____bindingPattern0.text
            if not isFromFile then
                names[#names + 1] = text
            end
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
____exports.parseWords = parseWords
return ____exports
