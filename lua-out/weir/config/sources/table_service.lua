local ____exports = {}
local ____quoted = require("weir.text.quoted")
local quoted = ____quoted.quoted
local shown = ____quoted.shown
local ____protocols = require("weir.config.options.protocols")
local requests = ____protocols.requests
local stream = ____protocols.stream
local ____address = require("weir.config.types.address")
local isAddress = ____address.isAddress
local ____name = require("weir.config.types.name")
local isName = ____name.isName
local ____nameserver = require("weir.config.types.nameserver")
local isPort = ____nameserver.isPort
local ____services = require("weir.config.sources.services")
local completeService = ____services.completeService
local ____table_fields = require("weir.config.sources.table_fields")
local isTable = ____table_fields.isTable
local pathOf = ____table_fields.pathOf
local readFields = ____table_fields.readFields
local function nameOf(input, where, problems)
    if type(input) == "string" and isAddress(input) then
        problems[#problems + 1] = {where = where, what = input .. " is an address", hint = "Weir finds peers by their name in DNS"}
    elseif type(input) == "string" and isName(input) then
        return string.lower(input)
    else
        problems[#problems + 1] = {
            where = where,
            what = shown(input) .. " is no DNS name",
            hint = ""
        }
    end
    return nil
end
--- The port of a service; nothing for an SRV name that has none.
local function portOf(input, name, where, problems)
    local isService = string.match(name, "^_")
    if input == nil then
        if isService ~= nil then
            return nil
        end
        problems[#problems + 1] = {
            where = where,
            what = quoted(name) .. " has no port",
            hint = "only SRV names, which begin with _, go without"
        }
        return nil
    end
    local port = tonumber(input)
    if isPort(port) and port % 1 == 0 then
        return port
    end
    problems[#problems + 1] = {
        where = where,
        what = shown(input) .. " is no port",
        hint = "a number from 1 to 65535"
    }
    return nil
end
--- The protocols that services of a subsystem of nginx may have, its own first.
local protocols = {http = requests, stream = stream}
local function protocolOf(input, subsystem, where, problems)
    local possible = protocols[subsystem]
    for ____, protocol in ipairs(possible) do
        if input == protocol then
            return protocol
        end
    end
    if input ~= nil then
        local hint = (("in " .. subsystem) .. " {} it can be ") .. table.concat(possible, " or ")
        problems[#problems + 1] = {
            where = where,
            what = ("protocol: " .. shown(input)) .. " is none here",
            hint = hint
        }
    end
    return possible[1]
end
local besideServiceOptions = {}
for ____, name in ipairs({"name", "port", "protocol"}) do
    besideServiceOptions[name] = true
end
--- The service that a field of `services` says; what is wrong with it is added to the problems.
local function readService(key, fields, general, subsystem, problems)
    local path = pathOf("services", key)
    if type(key) ~= "string" or not isTable(fields) then
        local hint = "services are written like webserver = { port = 8080 }"
        problems[#problems + 1] = {
            where = path,
            what = shown(fields) .. " is no service",
            hint = hint
        }
        return nil
    end
    local given = fields.name
    local ____nameOf_1 = nameOf
    local ____given_0 = given
    if ____given_0 == nil then
        ____given_0 = key
    end
    local name = ____nameOf_1(____given_0, given == nil and path or path .. ".name", problems)
    local settings = readFields(
        fields,
        "service",
        path,
        besideServiceOptions,
        problems
    )
    if name == nil then
        return nil
    end
    local port = portOf(fields.port, name, path .. ".port", problems)
    local protocol = protocolOf(fields.protocol, subsystem, path, problems)
    local service = completeService(name, port, protocol, {settings, general})
    service.key = key
    return service
end
____exports.readService = readService
return ____exports
