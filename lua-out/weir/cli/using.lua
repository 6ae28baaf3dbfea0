local ____exports = {}
local ____hints = require("weir.config.hints")
local hints = ____hints.hints
local ____command_line = require("weir.config.sources.command_line")
local parseCommandLine = ____command_line.parseCommandLine
local ____arguments = require("weir.cli.arguments")
local expanded = ____arguments.expanded
local ____admin_token = require("weir.cli.admin_token")
local hintsOfToken = ____admin_token.hintsOfToken
local ____certificates = require("weir.cli.certificates")
local problemsOfCertificates = ____certificates.problemsOfCertificates
local ____http_support = require("weir.cli.http_support")
local lackingForHttp = ____http_support.lackingForHttp
local ____output = require("weir.cli.output")
local complain = ____output.complain
local fail = ____output.fail
local report = ____output.report
local ____stream_support = require("weir.cli.stream_support")
local lackingForStream = ____stream_support.lackingForStream
local ____process = require("weir.cli.system.process")
local environment = ____process.environment
--- Uses the configuration that the arguments from the `from`th on say, if nothing is wrong with it.
local function using(args, from, use)
    local said, unread = expanded(args, from)
    if said == nil then
        return fail(unread)
    end
    local ____parseCommandLine_result_0 = parseCommandLine(
        said,
        environment()
    )
    local configuration = ____parseCommandLine_result_0.configuration
    local problems = ____parseCommandLine_result_0.problems
    if #problems > 0 then
        return report(problems)
    end
    for ____, hint in ipairs(hints(configuration)) do
        complain(hint)
    end
    for ____, hint in ipairs(hintsOfToken(configuration)) do
        complain(hint)
    end
    local unusable = problemsOfCertificates(configuration)
    for ____, problem in ipairs(unusable) do
        complain(problem)
    end
    if #unusable > 0 then
        return 2
    end
    local lacking, failure = lackingForStream(configuration)
    if lacking == nil then
        return fail(failure)
    end
    local complaint = lacking == "" and lackingForHttp(configuration) or lacking
    if complaint == "" then
        return use(configuration, said)
    end
    complain(complaint)
    return 2
end
____exports.using = using
return ____exports
