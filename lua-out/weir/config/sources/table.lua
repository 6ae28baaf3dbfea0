local ____exports = {}
local ____address = require("weir.config.types.address")
local isAddress = ____address.isAddress
local ____name = require("weir.config.types.name")
local isName = ____name.isName
local ____nameserver = require("weir.config.types.nameserver")
local isPort = ____nameserver.isPort
local ____quoted = require("weir.text.quoted")
local quoted = ____quoted.quoted
local shown = ____quoted.shown
local ____services = require("weir.config.sources.services")
local completeService = ____services.completeService
local ____settings = require("weir.config.sources.settings")
local complete = ____settings.complete
local findOption = ____settings.findOption
local set = ____settings.set
local example = "write { services = { webserver = { port = 8080 } } }"
local function isTable(input)
    return type(input) == "table"
end
--- The keys of a table in an order that is always the same, so that problems come in one.
local function sortedKeys(fields)
    local keys = {}
    for key in pairs(fields) do
        keys[#keys + 1] = key
    end
    table.sort(
        keys,
        function(a, b) return tostring(a) < tostring(b) end
    )
    return keys
end
--- A key as a part of a path: as it is where it is a word, and never longer than a line.
local function pathOf(path, key)
    local text = tostring(key)
    local word = string.match(text, "^[%w_.-]+$")
    local step = type(key) == "string" and word ~= nil and #text <= 64 and text or ("[" .. shown(key)) .. "]"
    return path == "" and step or (path .. ".") .. step
end
--- Reads the fields that are options; `apart` are those that are not.
local function readFields(fields, place, path, apart, problems)
    local settings = {}
    for ____, key in ipairs(sortedKeys(fields)) do
        if not (apart[key] ~= nil) then
            local option, unknown = findOption(
                tostring(key),
                place
            )
            local rejection = option == nil and unknown or set(settings, option, fields[key])
            if rejection ~= nil then
                problems[#problems + 1] = {
                    where = pathOf(path, key),
                    what = rejection.what,
                    hint = rejection.hint
                }
            end
        end
    end
    return settings
end
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
local besideServiceOptions = {}
besideServiceOptions.name = true
besideServiceOptions.port = true
local function readService(key, fields, general, problems)
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
    local service = completeService(name, port, "http", {settings, general})
    service.key = key
    return service
end
local function readServices(fields, general, problems)
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
        local service = readService(key, fields[key], general, problems)
        if service ~= nil then
            services[#services + 1] = service
        end
    end
    return services
end
--- `rendered = true`, which only the nginx.conf that Weir renders says, as it does `listens`.
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
besideProcessOptions.services = true
besideProcessOptions.rendered = true
besideProcessOptions.listens = true
--- What a table of the Lua API says. Its fields are `services`, a table by the keys that `balance` is called with, and the
-- options; an option of a service is there the default for all. The environment has no say.
local function parseTable(input)
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
    local configuration = complete("process", {settings})
    configuration.services = isTable(input) and readServices(fields.services, settings, problems) or ({})
    configuration.listeners = {}
    local ____fields_listens_2 = fields.listens
    if ____fields_listens_2 == nil then
        ____fields_listens_2 = {}
    end
    configuration.listens = ____fields_listens_2
    configuration.isRendered = readRendered(fields.rendered, problems)
    return {configuration = configuration, problems = problems}
end
____exports.parseTable = parseTable
return ____exports
