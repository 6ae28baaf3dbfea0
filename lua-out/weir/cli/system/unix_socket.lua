local ____exports = {}
local ffi = require("ffi")
local ____sockets = require("weir.cli.system.sockets")
local noSignal = ____sockets.noSignal
local reason = ____sockets.reason
local sockets = ____sockets.sockets
ffi.cdef("struct weir_unix_address { unsigned short family; char path[108]; };")
local unixDomain = 1
local stream = 1
local socketLevel = 1
local receiveTimeout = 20
local sendTimeout = 21
local noSuchFile = 2
local refused = 111
local addressSize = 110
local timeSize = 16
local bufferSize = 4096
--- The longest that fits, with the zero that ends it.
local longestPath = 107
--- The address of a socket's file, whose name may not be long.
local function unixAddress(path)
    if #path > longestPath then
        return nil, ("the name of " .. path) .. " is too long for a socket"
    end
    return {
        record = ffi.new("struct weir_unix_address", unixDomain, path),
        size = addressSize
    }, nil
end
--- Connects; nothing may then take longer than some seconds. Where that fails, it says the number of the error.
local function connect(path, seconds)
    local socket = sockets.socket(unixDomain, stream, 0)
    local patience = ffi.new("struct weir_time", seconds, 0)
    sockets.setsockopt(
        socket,
        socketLevel,
        receiveTimeout,
        patience,
        timeSize
    )
    sockets.setsockopt(
        socket,
        socketLevel,
        sendTimeout,
        patience,
        timeSize
    )
    local address = ffi.new("struct weir_unix_address", unixDomain, path)
    if sockets.connect(socket, address, addressSize) == 0 then
        return socket, nil
    end
    local ____error = ffi.errno()
    sockets.close(socket)
    return nil, ____error
end
--- Whether a process accepts connections there.
local function isListening(path)
    local socket = connect(path, 1)
    if socket == nil then
        return false
    end
    sockets.close(socket)
    return true
end
--- Whether it is certain that no process does. It is not where this user may not look.
local function isDeserted(path)
    local socket, ____error = connect(path, 1)
    if socket ~= nil then
        sockets.close(socket)
    end
    return ____error == noSuchFile or ____error == refused
end
--- Sends a request and returns all that comes until the other side closes.
-- 
-- @param seconds how long the other side may be silent
local function exchange(path, request, seconds)
    local socket, ____error = connect(path, seconds)
    if socket == nil then
        return nil, (("could not connect to " .. path) .. ": ") .. reason(____error)
    end
    sockets.send(socket, request, #request, noSignal)
    local buffer = ffi.new("char[?]", bufferSize)
    local parts = {}
    local received = tonumber(sockets.recv(socket, buffer, bufferSize, 0))
    while received > 0 do
        parts[#parts + 1] = ffi.string(buffer, received)
        received = tonumber(sockets.recv(socket, buffer, bufferSize, 0))
    end
    local cause = reason()
    sockets.close(socket)
    if received < 0 then
        return nil, (("could not read from " .. path) .. ": ") .. cause
    end
    return table.concat(parts), nil
end
____exports.exchange = exchange
____exports.isDeserted = isDeserted
____exports.isListening = isListening
____exports.unixAddress = unixAddress
return ____exports
