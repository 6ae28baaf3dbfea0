local ____exports = {}
local ____quoted = require("weir.text.quoted")
local quoted = ____quoted.quoted
local ____spelling = require("weir.text.spelling")
local nearest = ____spelling.nearest
local ____version = require("weir.model.version")
local version = ____version.version
local ____commands = require("weir.cli.commands")
local commands = ____commands.commands
local ____help = require("weir.cli.help")
local help = ____help.help
local usage = ____help.usage
local ____output = require("weir.cli.output")
local complain = ____output.complain
local fail = ____output.fail
local ____path = require("weir.cli.path")
local findProgram = ____path.findProgram
local ____serve = require("weir.cli.serve")
local serve = ____serve.serve
local ____process = require("weir.cli.system.process")
local become = ____process.become
local ____using = require("weir.cli.using")
local using = ____using.using
local function printHelp()
    io.stdout:write(help(commands))
    return 0
end
local function printVersion()
    print("weir " .. version)
    return 0
end
--- What prints something about Weir itself, by the first argument.
local printers = {
    ["--help"] = printHelp,
    ["-h"] = printHelp,
    help = printHelp,
    ["--version"] = printVersion,
    ["-v"] = printVersion
}
--- The command of that name.
local function findCommand(name)
    for ____, command in ipairs(commands) do
        if command.name == name then
            return command
        end
    end
    return nil
end
local function commandNames()
    local names = {}
    for ____, ____value in ipairs(commands) do
        local name = ____value.name
        names[#names + 1] = name
    end
    return names
end
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
    local command = nearest(
        name,
        commandNames()
    )
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
        io.stderr:write(usage(commands) .. "\n")
        return 2
    end
    if first ~= nil then
        local printer = printers[first]
        if printer ~= nil then
            return printer()
        end
        local command = findCommand(first)
        if command ~= nil then
            return command.run(args, commands)
        end
        if isProgramName(first) then
            return runProgram(args)
        end
    end
    return using(
        args,
        1,
        function(configuration) return serve(configuration, args) end
    )
end
____exports.main = main
return ____exports
