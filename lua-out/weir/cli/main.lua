local ____exports = {}
local ____command_line = require("weir.config.sources.command_line")
local parseProcessOptions = ____command_line.parseProcessOptions
local ____quoted = require("weir.text.quoted")
local quoted = ____quoted.quoted
local ____spelling = require("weir.text.spelling")
local nearest = ____spelling.nearest
local ____version = require("weir.model.version")
local version = ____version.version
local ____arguments = require("weir.cli.arguments")
local expanded = ____arguments.expanded
local ____config_test = require("weir.cli.config_test")
local testConfiguration = ____config_test.testConfiguration
local ____explain = require("weir.cli.explain")
local explain = ____explain.explain
local ____health = require("weir.cli.health")
local askHealth = ____health.askHealth
local ____help = require("weir.cli.help")
local help = ____help.help
local usage = ____help.usage
local ____output = require("weir.cli.output")
local complain = ____output.complain
local fail = ____output.fail
local report = ____output.report
local ____path = require("weir.cli.path")
local findProgram = ____path.findProgram
local ____reload = require("weir.cli.reload")
local askForReload = ____reload.askForReload
local askToReopen = ____reload.askToReopen
local ____rendered = require("weir.cli.rendered")
local renderHere = ____rendered.renderHere
local ____serve = require("weir.cli.serve")
local serve = ____serve.serve
local ____process = require("weir.cli.system.process")
local become = ____process.become
local environment = ____process.environment
local ____using = require("weir.cli.using")
local using = ____using.using
local function printRendered(configuration)
    local rendered, failure = renderHere(configuration)
    if rendered == nil then
        return fail(failure)
    end
    io.stdout:write(rendered.text)
    return 0
end
local function health(args)
    local rest = {}
    for ____, argument in ipairs(args) do
        if argument ~= "--ready" then
            rest[#rest + 1] = argument
        end
    end
    local isReady = #rest < #args
    local said, unread = expanded(rest, 2)
    if said == nil then
        return fail(unread)
    end
    local ____parseProcessOptions_result_0 = parseProcessOptions(
        said,
        environment()
    )
    local process = ____parseProcessOptions_result_0.process
    local problems = ____parseProcessOptions_result_0.problems
    if #problems > 0 then
        return report(problems)
    end
    local answer, failure = askHealth(process.socket, isReady and "/ready" or "/health")
    if answer == nil then
        return fail(failure)
    end
    print(answer)
    return 0
end
local function printHelp()
    io.stdout:write(help())
    return 0
end
local function printVersion()
    print("weir " .. version)
    return 0
end
local commandNames = {
    "check",
    "render",
    "health",
    "explain",
    "reload",
    "reopen"
}
local commands = {
    check = function(args) return using(args, 2, testConfiguration) end,
    render = function(args) return using(args, 2, printRendered) end,
    health = health,
    explain = explain,
    reload = askForReload,
    reopen = askToReopen,
    ["--help"] = printHelp,
    ["-h"] = printHelp,
    help = printHelp,
    ["--version"] = printVersion,
    ["-v"] = printVersion
}
--- Whether it can be the name of a program; a mapping has a colon, and the port alone is a mapping that is not finished.
local function isProgramName(argument)
    local name = string.match(argument, "^[%w_./][%w_./+-]*$")
    local digits = string.match(argument, "^%d+$")
    return name ~= nil and digits == nil
end
--- Runs another program in Weir's place, as the images of other servers do.
local function runProgram(args)
    local name = args[1]
    local program = findProgram(name)
    if program ~= nil then
        return fail(become(program, args))
    end
    local command = nearest(name, commandNames)
    if command ~= nil then
        complain(((("argument 1: there is no command " .. quoted(name)) .. "; did you mean ") .. command) .. "?")
        return 2
    end
    complain(("argument 1: " .. quoted(name)) .. " is neither a mapping, such as 80:webserver:8080, nor a program on the PATH")
    return 127
end
local function main(args)
    local first = args[1]
    if first == nil and (os.getenv("WEIR_SERVICES") or "") == "" then
        io.stderr:write(usage .. "\n")
        return 2
    end
    local ____temp_1
    if first == nil then
        ____temp_1 = nil
    else
        ____temp_1 = commands[first]
    end
    local command = ____temp_1
    if command ~= nil then
        return command(args)
    end
    if first ~= nil and isProgramName(first) then
        return runProgram(args)
    end
    return using(
        args,
        1,
        function(configuration) return serve(configuration, args) end
    )
end
____exports.main = main
return ____exports
