local ____exports = {}
local ffi = require("ffi")
ffi.cdef("\nint getpeername(int socket, void *address, unsigned int *length);\nint inet_pton(int family, const char *text, void *address);\nint shutdown(int socket, int how);\nint getsockopt(int socket, int level, int option, void *value, unsigned int *length);\n")
local ipv4 = 2
local ipv6 = 10
local writing = 1
local both = 2
local noDescriptor = 9
local socketLevel = 1
local socketType = 3
local datagram = 2
--- So many unused descriptors in a row are the end of them: the kernel gives the lowest that is free.
local GAP = 4096
local sockets = ffi.C
--- The bytes of a `sockaddr` that tell one end from another, and the transport.
local function idOf(isDatagram, family, port, address)
    return ((((tostring(isDatagram) .. " ") .. tostring(family)) .. " ") .. port) .. address
end
--- The same for an address and port in words.
local function endBytes(____bindingPattern0)
    local port
    local isDatagram
    local address
    address = ____bindingPattern0.address
    isDatagram = ____bindingPattern0.isDatagram
    port = ____bindingPattern0.port
    local family = (string.match(address, ":")) == nil and ipv4 or ipv6
    local bytes = ffi.new("unsigned char[16]")
    sockets.inet_pton(family, address, bytes)
    local portBytes = string.char(
        math.floor(port / 256),
        port % 256
    )
    return idOf(
        isDatagram,
        family,
        portBytes,
        ffi.string(bytes, family == ipv4 and 4 or 16)
    )
end
local function isOfDatagrams(descriptor, value, length)
    length[0] = 4
    return sockets.getsockopt(
        descriptor,
        socketLevel,
        socketType,
        value,
        length
    ) == 0 and value[0] == datagram
end
--- Where a connection leads; nothing if the descriptor is of something else.
local function farEnd(descriptor, isDatagram, record, length)
    length[0] = 28
    if sockets.getpeername(descriptor, record, length) ~= 0 then
        return nil
    end
    local family = record[0] + record[1] * 256
    local bytes = ffi.string(record, 28)
    local port = string.sub(bytes, 3, 4)
    if family == ipv4 then
        return idOf(
            isDatagram,
            family,
            port,
            string.sub(bytes, 5, 8)
        )
    end
    return family == ipv6 and idOf(
        isDatagram,
        family,
        port,
        string.sub(bytes, 9, 24)
    ) or nil
end
--- Ends this worker's connections to endpoints, as nginx offers no way to: it finds their sockets by where they lead. It sees the
-- far end of a connection close; through a socket of datagrams the client's next one cannot be sent, which ends the session. Some
-- milliseconds for thousands of connections: for timers.
local function endConnections(ends)
    local wanted = {}
    for ____, ____end in ipairs(ends) do
        wanted[endBytes(____end)] = true
    end
    local record = ffi.new("unsigned char[28]")
    local length = ffi.new("unsigned int[1]")
    local kind = ffi.new("int[1]")
    local ended = 0
    local unused = 0
    local descriptor = 0
    while unused < GAP do
        local isDatagram = isOfDatagrams(descriptor, kind, length)
        local ____end = farEnd(descriptor, isDatagram, record, length)
        if ____end ~= nil and wanted[____end] ~= nil then
            sockets.shutdown(descriptor, isDatagram and writing or both)
            ended = ended + 1
        end
        unused = ____end == nil and ffi.errno() == noDescriptor and unused + 1 or 0
        descriptor = descriptor + 1
    end
    return ended
end
____exports.endConnections = endConnections
return ____exports
