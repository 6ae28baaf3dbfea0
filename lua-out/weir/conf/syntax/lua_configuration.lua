local ____exports = {}
local ____peer_tls = require("weir.config.peer_tls")
local trustedFileOf = ____peer_tls.trustedFileOf
local ____subsystems = require("weir.config.subsystems")
local hasStream = ____subsystems.hasStream
local servicesOf = ____subsystems.servicesOf
local streamSocketOf = ____subsystems.streamSocketOf
local waitingRoomsOf = ____subsystems.waitingRoomsOf
local ____key_files = require("weir.config.types.key_files")
local writeKeyFiles = ____key_files.writeKeyFiles
local ____tls_ports = require("weir.config.tls_ports")
local tlsPortsIn = ____tls_ports.tlsPortsIn
local ____network = require("weir.config.types.network")
local alwaysDenied = ____network.alwaysDenied
local ____option = require("weir.config.options.option")
local appliesTo = ____option.appliesTo
local ____options = require("weir.config.options.options")
local options = ____options.options
local ____value = require("weir.config.options.value")
local defaultOf = ____value.defaultOf
local writeValue = ____value.writeValue
local ____lua_literal = require("weir.conf.syntax.lua_literal")
local luaKey = ____lua_literal.luaKey
local luaList = ____lua_literal.luaList
local luaString = ____lua_literal.luaString
local concat = table.concat
local function literal(option, value)
    local text = writeValue(option, value)
    if type(text) == "table" then
        return luaList(text)
    end
    local isBare = type(value) == "number" and tonumber(text) ~= nil
    return isBare and text or luaString(text)
end
--- The option as a field, unless it is as it would be anyway.
local function field(option, value, protocol)
    local usual = defaultOf(option, protocol)
    if value == nil or option.reader == "nginx" then
        return nil
    end
    local text = literal(option, value)
    local ____temp_0
    if usual ~= nil and literal(option, usual) == text then
        ____temp_0 = nil
    else
        ____temp_0 = (luaKey(option.name) .. " = ") .. text
    end
    return ____temp_0
end
--- What the user denies, without what is denied to all.
local function deniedBySetting(deny)
    local networks = {}
    for index = 1, #deny - #alwaysDenied do
        networks[#networks + 1] = deny[index]
    end
    return networks
end
--- What Weir's own connections do about TLS: where nginx lets them have only the certificates of other services, they verify nothing.
local function probesTls(service, ____bindingPattern0)
    local usual
    local common
    common = ____bindingPattern0.common
    usual = ____bindingPattern0.usual
    local own = trustedFileOf(service, usual)
    return (own == nil or own == common) and service.peer_tls or "insecure"
end
--- The value of an option as the running Weir is to know it.
local function valueFor(option, service, trust)
    if option.name == "deny" then
        return deniedBySetting(service.deny)
    end
    return option.name == "peer_tls" and probesTls(service, trust) or service[option.name]
end
--- Whether services of its subsystem have the protocol where they say nothing.
local function isUsual(protocol)
    return protocol == "http" or protocol == "tcp"
end
local function serviceFields(service, trust)
    local fields = {}
    if service.name ~= service.key then
        fields[#fields + 1] = "name = " .. luaString(service.name)
    end
    if service.port ~= nil then
        fields[#fields + 1] = "port = " .. tostring(service.port)
    end
    if not isUsual(service.protocol) then
        fields[#fields + 1] = ("protocol = \"" .. service.protocol) .. "\""
    end
    for ____, option in ipairs(options) do
        if option.scope == "service" and appliesTo(option, service.protocol) then
            local text = field(
                option,
                valueFor(option, service, trust),
                service.protocol
            )
            if text ~= nil then
                fields[#fields + 1] = text
            end
        end
    end
    return #fields == 0 and "{}" or ("{ " .. concat(fields, ", ")) .. " }"
end
local function appendRooms(lines, configuration, subsystem)
    local rooms = waitingRoomsOf(configuration, subsystem)
    local fields = {}
    for ____, ____value in ipairs(servicesOf(configuration, subsystem)) do
        local key = ____value.key
        local room = rooms[key]
        if room ~= nil then
            fields[#fields + 1] = ((("        " .. luaKey(key)) .. " = ") .. luaString(room)) .. ","
        end
    end
    if #fields == 0 then
        return
    end
    lines[#lines + 1] = "    waiting_rooms = {"
    for ____, field in ipairs(fields) do
        lines[#lines + 1] = field
    end
    lines[#lines + 1] = "    },"
end
local function appendTlsPorts(lines, ports)
    if #ports == 0 then
        return
    end
    lines[#lines + 1] = "    tls = {"
    for ____, ____value in ipairs(ports) do
        local key = ____value.key
        local ____pairs = ____value.pairs
        local showsFirst = ____value.showsFirst
        lines[#lines + 1] = ("        " .. luaKey(key)) .. " = {"
        for ____, pair in ipairs(____pairs) do
            lines[#lines + 1] = ("            " .. luaString(writeKeyFiles(pair))) .. ","
        end
        if showsFirst then
            lines[#lines + 1] = "            unknown = \"first\","
        end
        lines[#lines + 1] = "        },"
    end
    lines[#lines + 1] = "    },"
end
local function appendPartners(lines, ____bindingPattern0)
    local services
    local partners
    partners = ____bindingPattern0.partners
    services = ____bindingPattern0.services
    local fields = {}
    for ____, ____value in ipairs(services) do
        local key = ____value.key
        local others = partners[key]
        if others ~= nil then
            fields[#fields + 1] = (luaKey(key) .. " = ") .. luaList(others)
        end
    end
    if #fields > 0 then
        lines[#lines + 1] = ("    partners = { " .. concat(fields, ", ")) .. " },"
    end
end
local function appendFronts(lines, configuration, subsystem)
    local fields = {}
    for ____, ____value in ipairs(servicesOf(configuration, subsystem)) do
        local key = ____value.key
        local list = configuration.fronts[key]
        if list ~= nil then
            fields[#fields + 1] = ((("        " .. luaKey(key)) .. " = ") .. luaList(list)) .. ","
        end
    end
    if #fields == 0 then
        return
    end
    lines[#lines + 1] = "    fronts = {"
    for ____, field in ipairs(fields) do
        lines[#lines + 1] = field
    end
    lines[#lines + 1] = "    },"
end
--- The lines of the table from which `weir.configure` reads what of the configuration is for a subsystem.
-- 
-- @param listens where nginx listens, as `ADDRESS PORT`
-- @param trust of the subsystem
local function configureTable(configuration, subsystem, listens, trust)
    local lines = {
        "{",
        ("    rendered = " .. tostring(configuration.isRendered)) .. ",",
        ("    listens = " .. luaList(listens)) .. ",",
        "    services = {"
    }
    for ____, service in ipairs(servicesOf(configuration, subsystem)) do
        lines[#lines + 1] = ((("        " .. luaKey(service.key)) .. " = ") .. serviceFields(service, trust)) .. ","
    end
    lines[#lines + 1] = "    },"
    appendFronts(lines, configuration, subsystem)
    appendTlsPorts(
        lines,
        tlsPortsIn(subsystem, configuration.tlsPorts)
    )
    appendRooms(lines, configuration, subsystem)
    if subsystem == "http" then
        appendPartners(lines, configuration)
    end
    if subsystem == "http" and hasStream(configuration) then
        lines[#lines + 1] = ("    stream_socket = " .. luaString(streamSocketOf(configuration))) .. ","
    end
    for ____, option in ipairs(options) do
        if option.scope == "process" then
            local isFile = option.name == "state" and subsystem == "stream" and configuration.state ~= "off"
            local text = field(option, isFile and configuration.state .. ".stream" or configuration[option.name])
            if text ~= nil then
                lines[#lines + 1] = ("    " .. text) .. ","
            end
        end
    end
    lines[#lines + 1] = "}"
    return lines
end
____exports.configureTable = configureTable
return ____exports
