local ____exports = {}
local ____command_line = require("weir.config.sources.command_line")
local parseProcessOptions = ____command_line.parseProcessOptions
local ____arguments = require("weir.cli.arguments")
local expanded = ____arguments.expanded
local ____ask_weir = require("weir.cli.ask_weir")
local askWeir = ____ask_weir.askWeir
local ____output = require("weir.cli.output")
local fail = ____output.fail
local report = ____output.report
local ____process = require("weir.cli.system.process")
local environment = ____process.environment
--- What the running Weir says of itself, in one line; or why it is not well.
local function askHealth(socket, path)
    local response, failure = askWeir(socket, path, 1)
    if response == nil then
        return nil, failure
    end
    local ____response_0 = response
    local body = ____response_0.body
    local status = ____response_0.status
    local line = string.match(body, "^[ -~]*")
    local said = string.sub(line, 1, 500)
    if status >= 200 and status < 300 then
        return said, nil
    end
    return nil, said == "" and (path .. " answers ") .. tostring(status) or said
end
--- Asks the running Weir how it is, and says it.
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
    local ____parseProcessOptions_result_1 = parseProcessOptions(
        said,
        environment()
    )
    local process = ____parseProcessOptions_result_1.process
    local problems = ____parseProcessOptions_result_1.problems
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
____exports.health = health
return ____exports
