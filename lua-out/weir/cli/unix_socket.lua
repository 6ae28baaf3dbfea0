local ____exports = {}
local ffi = require("ffi")
ffi.cdef("\n  struct weir_unix_address { unsigned short family; char path[108]; };\n  struct weir_time { long seconds; long microseconds; };\n  int socket(int domain, int type, int protocol);\n  int connect(int socket, const struct weir_unix_address *address, unsigned int length);\n  int setsockopt(int socket, int level, int option, const struct weir_time *value, unsigned int length);\n  long send(int socket, const char *data, size_t length, int flags);\n  long recv(int socket, char *buffer, size_t length, int flags);\n  int close(int file);\n  char *strerror(int error);\n")
local sockets = ffi.C
local unixDomain = 1
local stream = 1
local socketLevel = 1
local receiveTimeout = 20
local sendTimeout = 21
local noSignal = 16384
local addressSize = 110
local timeSize = 16
local bufferSize = 4096
local function reason()
    return ffi.string(sockets.strerror(ffi.errno()))
end
--- Connects; nothing may then take longer than a second.
local function connect(path)
    local socket = sockets.socket(unixDomain, stream, 0)
    local second = ffi.new("struct weir_time", 1, 0)
    sockets.setsockopt(
        socket,
        socketLevel,
        receiveTimeout,
        second,
        timeSize
    )
    sockets.setsockopt(
        socket,
        socketLevel,
        sendTimeout,
        second,
        timeSize
    )
    local address = ffi.new("struct weir_unix_address", unixDomain, path)
    if sockets.connect(socket, address, addressSize) == 0 then
        return socket, nil
    end
    local cause = reason()
    sockets.close(socket)
    return nil, (("could not connect to " .. path) .. ": ") .. cause
end
--- Whether somebody accepts connections there.
local function isListening(path)
    local socket = connect(path)
    if socket == nil then
        return false
    end
    sockets.close(socket)
    return true
end
--- Sends a request and returns all that comes until the other side closes.
local function exchange(path, request)
    local socket, failure = connect(path)
    if socket == nil then
        return nil, failure
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
____exports.isListening = isListening
return ____exports
