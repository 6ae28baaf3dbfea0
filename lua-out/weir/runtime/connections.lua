local ____exports = {}
local ffi = require("ffi")
ffi.cdef("\nint getpeername(int socket, void *address, unsigned int *length);\nint inet_pton(int family, const char *text, void *address);\nint shutdown(int socket, int how);\nint connect(int socket, const void *address, unsigned int length);\nint getsockopt(int socket, int level, int option, void *value, unsigned int *length);\n")
local ipv4 = 2
local ipv6 = 10
local both = 2
local noDescriptor = 9
local socketLevel = 1
local socketType = 3
local datagram = 2
--- So many unused descriptors in a row are the end of them: the kernel gives the lowest that is free.
local GAP = 4096
local sockets = ffi.C
--- The bytes of a `sockaddr` that tell one endpoint from another.
local function idOf(family, port, address)
    return ((tostring(family) .. " ") .. port) .. address
end
--- The same for an address and port in words.
local function endpointBytes(____bindingPattern0)
    local port
    local address
    address = ____bindingPattern0.address
    port = ____bindingPattern0.port
    local family = (string.match(address, ":")) == nil and ipv4 or ipv6
    local bytes = ffi.new("unsigned char[16]")
    sockets.inet_pton(family, address, bytes)
    local portBytes = string.char(
        math.floor(port / 256),
        port % 256
    )
    return idOf(
        family,
        portBytes,
        ffi.string(bytes, family == ipv4 and 4 or 16)
    )
end
--- Where a connection leads; nothing if the descriptor is of something else.
local function farEnd(descriptor, record, length)
    length[0] = 28
    if sockets.getpeername(descriptor, record, length) ~= 0 then
        return nil
    end
    local family = record[0] + record[1] * 256
    local bytes = ffi.string(record, 28)
    local port = string.sub(bytes, 3, 4)
    if family == ipv4 then
        return idOf(
            family,
            port,
            string.sub(bytes, 5, 8)
        )
    end
    return family == ipv6 and idOf(
        family,
        port,
        string.sub(bytes, 9, 24)
    ) or nil
end
local function isDatagram(descriptor, value, length)
    length[0] = 4
    return sockets.getsockopt(
        descriptor,
        socketLevel,
        socketType,
        value,
        length
    ) == 0 and value[0] == datagram
end
--- Ends a connection: nginx sees its far end close. A datagram socket is led nowhere, as connect(2) does for an address without a
-- family: the next datagram of the client fails, which ends the session.
local function endOne(descriptor, isConnection)
    if isConnection then
        sockets.shutdown(descriptor, both)
    else
        sockets.connect(
            descriptor,
            ffi.new("unsigned char[16]"),
            16
        )
    end
end
--- Ends this worker's connections to endpoints, as nginx offers no way to: it finds their sockets by where they lead. Some
-- milliseconds for thousands of connections: for timers.
local function endConnections(endpoints)
    local wanted = {}
    for ____, endpoint in ipairs(endpoints) do
        wanted[endpointBytes(endpoint)] = true
    end
    local record = ffi.new("unsigned char[28]")
    local length = ffi.new("unsigned int[1]")
    local kind = ffi.new("int[1]")
    local ended = 0
    local unused = 0
    local descriptor = 0
    while unused < GAP do
        local ____end = farEnd(descriptor, record, length)
        if ____end ~= nil and wanted[____end] ~= nil then
            endOne(
                descriptor,
                not isDatagram(descriptor, kind, length)
            )
            ended = ended + 1
        end
        unused = ____end == nil and ffi.errno() == noDescriptor and unused + 1 or 0
        descriptor = descriptor + 1
    end
    return ended
end
____exports.endConnections = endConnections
return ____exports
