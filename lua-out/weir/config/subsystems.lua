local ____exports = {}
local ____protocol = require("weir.model.protocol")
local subsystemOf = ____protocol.subsystemOf
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
--- Where connections over TCP, or calls of gRPC, wait that no peer accepted, by the keys of the services, in a rendered nginx.conf.
local function waitingRoomsOf(configuration, subsystem)
    local rooms = {}
    local number = 0
    for ____, ____value in ipairs(configuration.services) do
        local key = ____value.key
        local protocol = ____value.protocol
        if protocol == "tcp" or protocol == "grpc" then
            number = number + 1
            if subsystemOf(protocol) == subsystem then
                rooms[key] = (configuration.socket .. ".wait") .. tostring(number)
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
____exports.hasStream = hasStream
____exports.servicesOf = servicesOf
____exports.socketFilesOf = socketFilesOf
____exports.streamSocketOf = streamSocketOf
____exports.waitingRoomsOf = waitingRoomsOf
return ____exports
