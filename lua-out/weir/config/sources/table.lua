local ____exports = {}
local ____quoted = require("weir.text.quoted")
local shown = ____quoted.shown
local ____settings = require("weir.config.sources.settings")
local complete = ____settings.complete
local ____table_fields = require("weir.config.sources.table_fields")
local isTable = ____table_fields.isTable
local readFields = ____table_fields.readFields
local sortedKeys = ____table_fields.sortedKeys
local ____table_service = require("weir.config.sources.table_service")
local readService = ____table_service.readService
local ____table_tls = require("weir.config.sources.table_tls")
local readTlsPorts = ____table_tls.readTlsPorts
local example = "write { services = { webserver = { port = 8080 } } }"
local function readServices(fields, general, subsystem, problems)
    local services = {}
    if not isTable(fields) then
        problems[#problems + 1] = {
            where = "services",
            what = shown(fields) .. " is no table of services",
            hint = example
        }
        return services
    end
    for ____, key in ipairs(sortedKeys(fields)) do
        local service = readService(
            key,
            fields[key],
            general,
            subsystem,
            problems
        )
        if service ~= nil then
            services[#services + 1] = service
        end
    end
    return services
end
--- `rendered = true`, which only the nginx.conf that Weir renders says, as it does `listens`, `fronts`, `waiting_rooms` and `partners`.
local function readRendered(input, problems)
    if input ~= nil and type(input) ~= "boolean" then
        problems[#problems + 1] = {
            where = "rendered",
            what = shown(input) .. " is no boolean",
            hint = "leave it out"
        }
    end
    return input == true
end
local besideProcessOptions = {}
for ____, name in ipairs({
    "services",
    "rendered",
    "listens",
    "stream_socket",
    "tls",
    "waiting_rooms",
    "partners",
    "fronts"
}) do
    besideProcessOptions[name] = true
end
--- What a table of the Lua API says. Its fields are `services`, a table by the keys that `balance` is called with, and the
-- options; an option of a service is there the default for all. The environment has no say.
-- 
-- @param subsystem the block of nginx.conf that it is written in
local function parseTable(input, subsystem)
    local problems = {}
    if not isTable(input) then
        problems[#problems + 1] = {
            where = "configure",
            what = shown(input) .. " is no table",
            hint = example
        }
    end
    local fields = isTable(input) and input or ({})
    local settings = readFields(
        fields,
        "table",
        "",
        besideProcessOptions,
        problems
    )
    local configuration = complete({"process"}, {settings})
    configuration.services = isTable(input) and readServices(fields.services, settings, subsystem, problems) or ({})
    configuration.listeners = {}
    local ____fields_listens_0 = fields.listens
    if ____fields_listens_0 == nil then
        ____fields_listens_0 = {}
    end
    configuration.listens = ____fields_listens_0
    local ____fields_fronts_1 = fields.fronts
    if ____fields_fronts_1 == nil then
        ____fields_fronts_1 = {}
    end
    configuration.fronts = ____fields_fronts_1
    configuration.tlsPorts = readTlsPorts(fields.tls, subsystem, problems)
    local ____fields_waiting_rooms_2 = fields.waiting_rooms
    if ____fields_waiting_rooms_2 == nil then
        ____fields_waiting_rooms_2 = {}
    end
    configuration.waitingRooms = ____fields_waiting_rooms_2
    local ____fields_partners_3 = fields.partners
    if ____fields_partners_3 == nil then
        ____fields_partners_3 = {}
    end
    configuration.partners = ____fields_partners_3
    configuration.streamSocket = fields.stream_socket
    configuration.isRendered = readRendered(fields.rendered, problems)
    return {configuration = configuration, problems = problems}
end
____exports.parseTable = parseTable
return ____exports
