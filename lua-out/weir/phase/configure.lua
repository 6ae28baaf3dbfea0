local ____exports = {}
local addHttpService
local ____problem = require("weir.config.problem")
local problemLine = ____problem.problemLine
local ____table = require("weir.config.sources.table")
local parseTable = ____table.parseTable
local ____own_endpoints = require("weir.discovery.own_endpoints")
local ownEndpoints = ____own_endpoints.ownEndpoints
local ____certificates = require("weir.runtime.certificates")
local certificates = ____certificates.certificates
local ____http_service = require("weir.http.http_service")
local inWaitingRoom = ____http_service.inWaitingRoom
local keyInWaitingRoom = ____http_service.keyInWaitingRoom
local newHttpService = ____http_service.newHttpService
local ____protocol = require("weir.model.protocol")
local subsystemOf = ____protocol.subsystemOf
local ____clock = require("weir.runtime.clock")
local clock = ____clock.clock
local timeOfDayAhead = ____clock.timeOfDayAhead
local ____digest = require("weir.runtime.digest")
local digestMaker = ____digest.digestMaker
local ____files = require("weir.runtime.files")
local files = ____files.files
local ____gate = require("weir.runtime.gate")
local newGate = ____gate.newGate
local ____local_addresses = require("weir.runtime.local_addresses")
local localAddresses = ____local_addresses.localAddresses
local ____log = require("weir.runtime.log")
local nginxLog = ____log.nginxLog
local ____store = require("weir.runtime.store")
local sharedStore = ____store.sharedStore
local ____stream_service = require("weir.stream.stream_service")
local newStreamService = ____stream_service.newStreamService
local ____followed_pair = require("weir.tls.followed_pair")
local problemOf = ____followed_pair.problemOf
local ____state = require("weir.worker.state")
local restoreState = ____state.restoreState
local ____weir = require("weir.worker.weir")
local newWeir = ____weir.newWeir
local ____running = require("weir.phase.running")
local httpServices = ____running.httpServices
local running = ____running.running
local streamServices = ____running.streamServices
function addHttpService(service, line, isRendered, room)
    httpServices[service.key] = newHttpService(service, line, isRendered, room)
    if room ~= nil then
        httpServices[keyInWaitingRoom(service.key)] = inWaitingRoom(service, line)
    end
end
--- `init_by_lua`: says which services there are, in `http` or in `stream`.
-- 
-- @param settings `services`, a table by the keys that `balance` is called with, and options: `{ services = { webserver = { port = 8080 } } }`
-- Raises for what cannot be meant, one line per problem.
local function configure(settings)
    local ____parseTable_result_0 = parseTable(settings, ngx.config.subsystem)
    local configuration = ____parseTable_result_0.configuration
    local problems = ____parseTable_result_0.problems
    if #problems > 0 then
        local lines = {"weir: the configuration cannot be used:"}
        for ____, problem in ipairs(problems) do
            lines[#lines + 1] = problemLine(problem)
        end
        error(
            table.concat(lines, "\n"),
            0
        )
    end
    local store = sharedStore()
    local digestFor = digestMaker(configuration.sticky_secret, store)
    local tools = {
        clock = clock,
        random = math.random,
        store = store,
        newGate = newGate,
        digestFor = digestFor,
        files = files,
        certificates = certificates
    }
    local weir = newWeir(
        configuration,
        tools,
        store.increment("generation", 1)
    )
    for ____, followed in ipairs(weir.certificates.followed) do
        if followed.problem ~= "" then
            nginxLog.error(problemOf(followed))
        end
    end
    local own = ownEndpoints(
        configuration.listens,
        localAddresses()
    )
    for ____, service in ipairs(configuration.services) do
        service.own = own
        local line = weir.lines[service.key]
        local room = configuration.waitingRooms[service.key]
        if subsystemOf(service.protocol) == "http" then
            addHttpService(service, line, configuration.isRendered, room)
        else
            streamServices[service.key] = newStreamService(service, line, room)
        end
    end
    running.weir = weir
    restoreState(configuration, store, {files = files, log = nginxLog, timeOfDayAhead = timeOfDayAhead})
end
____exports.configure = configure
return ____exports
