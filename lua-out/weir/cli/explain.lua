local ____exports = {}
local ____command_line = require("weir.config.sources.command_line")
local parseName = ____command_line.parseName
local ____name = require("weir.config.types.name")
local isName = ____name.isName
local ____quoted = require("weir.text.quoted")
local quoted = ____quoted.quoted
local ____columns = require("weir.text.columns")
local inColour = ____columns.inColour
local undecorated = ____columns.undecorated
local ____peers = require("weir.explain.peers")
local wouldServe = ____peers.wouldServe
local ____text = require("weir.explain.text")
local explainedText = ____text.explainedText
local ____percent = require("weir.text.percent")
local percentEncoded = ____percent.percentEncoded
local ____json = require("weir.text.json")
local json = ____json.json
local ____arguments = require("weir.cli.arguments")
local expanded = ____arguments.expanded
local ____ask_weir = require("weir.cli.ask_weir")
local askWeir = ____ask_weir.askWeir
local ____lookup = require("weir.cli.lookup")
local lookUpOnce = ____lookup.lookUpOnce
local ____output = require("weir.cli.output")
local complain = ____output.complain
local fail = ____output.fail
local report = ____output.report
local ____process = require("weir.cli.system.process")
local environment = ____process.environment
local isTerminal = ____process.isTerminal
local ____unix_socket = require("weir.cli.system.unix_socket")
local isDeserted = ____unix_socket.isDeserted
--- How a running Weir says by its status that it explained a service with peers, and one without.
local explained = 200
local explainedWithoutPeers = 503
--- It waits itself for up to two seconds for each service of the name.
local patienceSeconds = 20
local function readerOf(isJson)
    if isJson then
        return "json"
    end
    return isTerminal() and (os.getenv("NO_COLOR") or "") == "" and "colour" or "text"
end
--- Prints what the running Weir says.
local function askRunning(socket, name, reader)
    local response, failure = askWeir(
        socket,
        (("/explain?service=" .. percentEncoded(name)) .. "&as=") .. reader,
        patienceSeconds
    )
    if response == nil then
        return fail(failure)
    end
    local ____response_0 = response
    local body = ____response_0.body
    local status = ____response_0.status
    local isExplained = status == explained or status == explainedWithoutPeers
    if isExplained or reader == "json" then
        io.stdout:write(body)
    else
        complain((string.match(body, "^[ -~]*")))
    end
    return status == explained and 0 or 1
end
--- Prints what one lookup finds.
local function askOnce(service, options, reader)
    if not isName(service.name) then
        complain(quoted(service.name) .. " is no DNS name")
        return 2
    end
    local found, failure = lookUpOnce(service, options)
    if found == nil then
        return fail(failure)
    end
    if reader == "json" then
        print(json({running = false, services = {found}}))
    else
        local paint = reader == "colour" and inColour or undecorated
        print(("No Weir runs with " .. options.socket) .. ": this is one lookup, and no peer was tried.\n")
        io.stdout:write(explainedText(found, paint))
    end
    return wouldServe(found) and 0 or 1
end
--- Says what is behind a name, and how that is known: by the Weir that runs, or by one lookup where none does.
local function explain(args)
    local rest = {}
    for ____, argument in ipairs(args) do
        if argument ~= "--json" then
            rest[#rest + 1] = argument
        end
    end
    local said, unread = expanded(rest, 2)
    if said == nil then
        return fail(unread)
    end
    local ____parseName_result_1 = parseName(
        said,
        environment()
    )
    local problems = ____parseName_result_1.problems
    local process = ____parseName_result_1.process
    local service = ____parseName_result_1.service
    if #problems > 0 then
        return report(problems)
    end
    local reader = readerOf(#rest < #args)
    if isDeserted(process.socket) then
        return askOnce(service, process, reader)
    end
    return askRunning(process.socket, service.name, reader)
end
____exports.explain = explain
return ____exports
