local ____exports = {}
local ____command_line = require("weir.config.sources.command_line")
local parseWords = ____command_line.parseWords
local ____percent = require("weir.text.percent")
local percentEncoded = ____percent.percentEncoded
local ____json = require("weir.text.json")
local json = ____json.json
local ____arguments = require("weir.cli.arguments")
local expanded = ____arguments.expanded
local ____ask_weir = require("weir.cli.ask_weir")
local askWeir = ____ask_weir.askWeir
local tellWeir = ____ask_weir.tellWeir
local ____output = require("weir.cli.output")
local complain = ____output.complain
local fail = ____output.fail
local report = ____output.report
local ____process = require("weir.cli.system.process")
local environment = ____process.environment
local good = 200
--- DNS is waited for in each service that is refreshed.
local patienceSeconds = 60
local function ownOptions(args, hasDuration)
    local rest = {}
    local duration
    local isJson = false
    local takesNext = false
    for ____, argument in ipairs(args) do
        local attached = string.match(argument, "^%-%-for=(.*)$")
        if takesNext then
            duration = argument
            takesNext = false
        elseif hasDuration and attached ~= nil then
            duration = attached
        elseif hasDuration and argument == "--for" then
            takesNext = true
        elseif argument == "--json" then
            isJson = true
        else
            rest[#rest + 1] = argument
        end
    end
    return {rest = rest, duration = takesNext and "" or duration, isJson = isJson}
end
--- Prints what the running Weir answered, or what is wrong.
local function show(____bindingPattern0, isJson)
    local status
    local body
    body = ____bindingPattern0.body
    status = ____bindingPattern0.status
    if status == good or isJson then
        io.stdout:write(body)
    else
        complain((string.match(body, "^[ -~]*")))
    end
    return status == good and 0 or 1
end
--- Has the running Weir change something, and prints what came of it.
local function tell(socket, path, body, isJson)
    local response, failure = tellWeir(
        socket,
        isJson and path or path .. "?as=text",
        json(body),
        patienceSeconds
    )
    return response == nil and fail(failure) or show(response, isJson)
end
--- `weir drain NAME PEER...` and `weir undrain NAME PEER...`: each peer by itself, as others need not know all of them.
local function changeDrain(path, args)
    local ____ownOptions_result_0 = ownOptions(args, path == "/drain")
    local duration = ____ownOptions_result_0.duration
    local isJson = ____ownOptions_result_0.isJson
    local rest = ____ownOptions_result_0.rest
    local said, unread = expanded(rest, 2)
    if said == nil then
        return fail(unread)
    end
    local ____parseWords_result_1 = parseWords(
        said,
        environment(),
        2,
        math.huge,
        "a name and a peer, such as webserver 10.0.0.1"
    )
    local problems = ____parseWords_result_1.problems
    local process = ____parseWords_result_1.process
    local words = ____parseWords_result_1.words
    if #problems > 0 then
        return report(problems)
    end
    local status = 0
    for index = 2, #words do
        local body = {service = words[1], peer = words[index]}
        if duration ~= nil then
            body["for"] = duration
        end
        local one = tell(process.socket, path, body, isJson)
        if one ~= 0 then
            status = one
        end
    end
    return status
end
local function drain(args)
    return changeDrain("/drain", args)
end
local function undrain(args)
    return changeDrain("/undrain", args)
end
--- `weir refresh [NAME]`: asks DNS now, for all services without a name.
local function refresh(args)
    local ____ownOptions_result_2 = ownOptions(args, false)
    local isJson = ____ownOptions_result_2.isJson
    local rest = ____ownOptions_result_2.rest
    local said, unread = expanded(rest, 2)
    if said == nil then
        return fail(unread)
    end
    local ____parseWords_result_3 = parseWords(
        said,
        environment(),
        0,
        1,
        "one name at most, such as webserver"
    )
    local problems = ____parseWords_result_3.problems
    local process = ____parseWords_result_3.process
    local words = ____parseWords_result_3.words
    if #problems > 0 then
        return report(problems)
    end
    return tell(process.socket, "/refresh", {service = words[1] or ""}, isJson)
end
--- `weir events [NAME]`: what has happened, oldest first.
local function events(args)
    local ____ownOptions_result_4 = ownOptions(args, false)
    local isJson = ____ownOptions_result_4.isJson
    local rest = ____ownOptions_result_4.rest
    local said, unread = expanded(rest, 2)
    if said == nil then
        return fail(unread)
    end
    local ____parseWords_result_5 = parseWords(
        said,
        environment(),
        0,
        1,
        "one name at most, such as webserver"
    )
    local problems = ____parseWords_result_5.problems
    local process = ____parseWords_result_5.process
    local words = ____parseWords_result_5.words
    if #problems > 0 then
        return report(problems)
    end
    local query = words[1] == nil and "" or "&service=" .. percentEncoded(words[1])
    local response, failure = askWeir(process.socket, ("/events?as=" .. (isJson and "json" or "text")) .. query, patienceSeconds)
    return response == nil and fail(failure) or show(response, isJson)
end
____exports.drain = drain
____exports.events = events
____exports.refresh = refresh
____exports.undrain = undrain
return ____exports
