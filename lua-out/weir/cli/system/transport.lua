local ____exports = {}
local ffi = require("ffi")
local ____tcp_frame = require("weir.dns.tcp_frame")
local frameLength = ____tcp_frame.frameLength
local framed = ____tcp_frame.framed
local longestFrame = ____tcp_frame.longestFrame
local unframed = ____tcp_frame.unframed
local ____sockets = require("weir.cli.system.sockets")
local noSignal = ____sockets.noSignal
local sockets = ____sockets.sockets
local ____process = require("weir.cli.system.process")
local secondsNow = ____process.secondsNow
local stream = 1
local datagram = 2
local nonBlocking = 2048
local numericHost = 4
local inProgress = 115
local readable = 1
local writable = 4
--- A socket on its way to a server that does not wait for anything; nothing where there is no way.
local function open(server, kind)
    local found = ffi.new("struct weir_info *[1]")
    local hints = ffi.new("struct weir_info", numericHost, 0, kind)
    if sockets.getaddrinfo(
        server.address,
        tostring(server.port),
        hints,
        found
    ) ~= 0 then
        return nil
    end
    local info = found[0]
    local socket = sockets.socket(info.family, kind + nonBlocking, 0)
    local connected = sockets.connect(socket, info.address, info.length)
    local isUnderWay = connected == 0 or ffi.errno() == inProgress
    sockets.freeaddrinfo(found[0])
    if isUnderWay then
        return socket
    end
    sockets.close(socket)
    return nil
end
--- Waits until the socket can be read or written, or has an error to tell; says whether that came before the deadline.
local function wait(socket, events, deadline)
    local milliseconds = math.ceil((deadline - secondsNow()) * 1000)
    return milliseconds > 0 and sockets.poll(
        ffi.new("struct weir_poll", socket, events),
        1,
        milliseconds
    ) > 0
end
local function send(socket, message)
    return tonumber(sockets.send(socket, message, #message, noSignal)) == #message
end
--- What comes next before the deadline.
local function receive(socket, deadline)
    if not wait(socket, readable, deadline) then
        return nil, "timeout"
    end
    local buffer = ffi.new("char[?]", longestFrame)
    local received = tonumber(sockets.recv(socket, buffer, longestFrame, 0))
    if received > 0 then
        return ffi.string(buffer, received), nil
    end
    return nil, "unreachable"
end
--- Sends a datagram, and returns the first that comes and is accepted.
local function inquire(socket, message, deadline, accepts)
    if not send(socket, message) then
        return nil, "unreachable"
    end
    local failure
    while failure == nil do
        local received, problem = receive(socket, deadline)
        if received ~= nil and accepts(received) then
            return received, nil
        end
        failure = problem
    end
    return nil, failure
end
--- Sends a message and receives the reply, each with the length before it (RFC 7766).
local function converse(socket, message, deadline)
    if not wait(socket, writable, deadline) then
        return nil, "timeout"
    end
    if not send(
        socket,
        framed(message)
    ) then
        return nil, "unreachable"
    end
    local received = ""
    while #received < frameLength(received) do
        local part, failure = receive(socket, deadline)
        if part == nil then
            return nil, failure
        end
        received = received .. part
    end
    return unframed(received), nil
end
--- The DNS transport of a process that does nothing else meanwhile.
local blockingTransport = {
    udp = function(server, message, seconds, accepts)
        local deadline = secondsNow() + seconds
        local socket = open(server, datagram)
        if socket == nil then
            return nil, "unreachable"
        end
        local reply, failure = inquire(socket, message, deadline, accepts)
        sockets.close(socket)
        if reply == nil then
            return nil, failure
        end
        return reply, nil
    end,
    tcp = function(server, message, seconds)
        local deadline = secondsNow() + seconds
        local socket = open(server, stream)
        if socket == nil then
            return nil, "unreachable"
        end
        local reply, failure = converse(socket, message, deadline)
        sockets.close(socket)
        if reply == nil then
            return nil, failure
        end
        return reply, nil
    end
}
____exports.blockingTransport = blockingTransport
return ____exports
