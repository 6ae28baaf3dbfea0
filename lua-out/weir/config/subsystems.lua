local ____exports = {}
local ____protocol = require("weir.model.protocol")
local subsystemOf = ____protocol.subsystemOf
local ____peer_tls = require("weir.config.peer_tls")
local hasWaitingRoom = ____peer_tls.hasWaitingRoom
local roomNumbers = 16777216
--- The services of a subsystem of nginx.
local function servicesOf(____bindingPattern0, subsystem)
    local services
    services = ____bindingPattern0.services
    local own = {}
    for ____, service in ipairs(services) do
        if subsystemOf(service.protocol) == subsystem then
            own[#own + 1] = service
        end
    end
    return own
end
--- Whether there is anything to balance but HTTP and gRPC.
local function hasStream(configuration)
    return #servicesOf(configuration, "stream") > 0
end
--- Where the Weir of `stream {}` answers questions in a rendered nginx.conf.
local function streamSocketOf(____bindingPattern0)
    local socket
    socket = ____bindingPattern0.socket
    return socket .. ".stream"
end
--- Where the running Weir is asked to reload.
local function controlSocketOf(____bindingPattern0)
    local socket
    socket = ____bindingPattern0.socket
    return socket .. ".reload"
end
--- Where it is asked to have nginx open its logs anew.
local function reopenSocketOf(____bindingPattern0)
    local socket
    socket = ____bindingPattern0.socket
    return socket .. ".reopen"
end
--- A number below 2²⁴ that depends on nothing but the text (Bernstein's hash): as few digits as a socket's name has room for.
local function numberOf(text)
    local number = 5381
    for index = 1, #text do
        number = (number * 33 + string.byte(text, index)) % roomNumbers
    end
    return number
end
--- Where connections over TCP, or calls of gRPC, wait that no peer accepted, by the keys of the services, in a rendered nginx.conf. A name and
-- its port keep their room over a reload, whatever mappings come and go: a connection that an old worker sends there must not find
-- another's peers.
local function waitingRoomsOf(configuration, subsystem)
    local rooms = {}
    local taken = {}
    for ____, service in ipairs(configuration.services) do
        local key = service.key
        local name = service.name
        local port = service.port
        local protocol = service.protocol
        if hasWaitingRoom(service) then
            local number = numberOf(protocol == "tcp" and (name .. " ") .. tostring(port) or (((name .. " ") .. tostring(port)) .. " ") .. protocol)
            while taken[number] ~= nil do
                number = (number + 1) % roomNumbers
            end
            taken[number] = true
            if subsystemOf(protocol) == subsystem then
                rooms[key] = (configuration.socket .. ".wait") .. string.format("%06x", number)
            end
        end
    end
    return rooms
end
--- All sockets of files on which a rendered nginx.conf listens.
local function socketFilesOf(configuration)
    local files = {
        configuration.socket,
        streamSocketOf(configuration)
    }
    for ____, subsystem in ipairs({"http", "stream"}) do
        for ____, file in pairs(waitingRoomsOf(configuration, subsystem)) do
            files[#files + 1] = file
        end
    end
    return files
end
____exports.controlSocketOf = controlSocketOf
____exports.hasStream = hasStream
____exports.reopenSocketOf = reopenSocketOf
____exports.servicesOf = servicesOf
____exports.socketFilesOf = socketFilesOf
____exports.streamSocketOf = streamSocketOf
____exports.waitingRoomsOf = waitingRoomsOf
return ____exports
