local ____exports = {}
local ____command_line = require("weir.config.sources.command_line")
local parseProcessOptions = ____command_line.parseProcessOptions
local ____subsystems = require("weir.config.subsystems")
local controlSocketOf = ____subsystems.controlSocketOf
local reopenSocketOf = ____subsystems.reopenSocketOf
local ____arguments = require("weir.cli.arguments")
local expanded = ____arguments.expanded
local ____output = require("weir.cli.output")
local fail = ____output.fail
local report = ____output.report
local ____process = require("weir.cli.system.process")
local environment = ____process.environment
local ____unix_socket = require("weir.cli.system.unix_socket")
local exchange = ____unix_socket.exchange
--- A reload, or what waits for one, may wait for another, and gives up by itself.
local patienceSeconds = 300
--- Has the running Weir do something, and says what came of it.
local function askAt(socketOf, args)
    local said, unread = expanded(args, 2)
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
    local answer, failure = exchange(
        socketOf(process),
        "",
        patienceSeconds
    )
    if answer == nil then
        return fail(failure)
    end
    local status, text = string.match(answer, "^(%d+)\n(.*)$")
    if status == nil then
        return fail("the running Weir has ended meanwhile")
    end
    io.stderr:write(text)
    return tonumber(status)
end
--- Has it read its arguments anew.
local function askForReload(args)
    return askAt(controlSocketOf, args)
end
--- Has it open its logs anew.
local function askToReopen(args)
    return askAt(reopenSocketOf, args)
end
____exports.askForReload = askForReload
____exports.askToReopen = askToReopen
return ____exports
