local ____exports = {}
local ____tcp_frame = require("weir.dns.tcp_frame")
local frameLength = ____tcp_frame.frameLength
local framed = ____tcp_frame.framed
local longestFrame = ____tcp_frame.longestFrame
local unframed = ____tcp_frame.unframed
local ____endpoint = require("weir.model.endpoint")
local bracketed = ____endpoint.bracketed
local ____clock = require("weir.runtime.clock")
local clock = ____clock.clock
local exactly = ____clock.exactly
local ____deadline = require("weir.runtime.deadline")
local millisecondsUntil = ____deadline.millisecondsUntil
local function failureOf(reason)
    return reason == "timeout" and "timeout" or "unreachable"
end
local function converse(socket, server, message, deadline)
    local toConnect = millisecondsUntil(deadline)
    if toConnect == nil then
        return nil, "timeout"
    end
    socket:settimeout(toConnect)
    local connected, refusal = socket:connect(
        bracketed(server.address),
        server.port
    )
    if connected == nil then
        return nil, failureOf(refusal)
    end
    local sent, sendFailure = socket:send(framed(message))
    if sent == nil then
        return nil, failureOf(sendFailure)
    end
    local received = ""
    while #received < frameLength(received) do
        local toReceive = millisecondsUntil(deadline)
        if toReceive == nil then
            return nil, "timeout"
        end
        socket:settimeout(toReceive)
        local part, receiveFailure = socket:receiveany(longestFrame)
        if part == nil then
            return nil, failureOf(receiveFailure)
        end
        received = received .. part
    end
    return unframed(received), nil
end
--- Fresh sockets for every query: an unpredictable port each time, and nothing that a changed network could leave stale.
-- 
-- @param onStray called for each datagram from a nameserver that does not answer the query it came for
local function makeTransport(onStray)
    local function listen(socket, seconds, accepts)
        local deadline = clock() + seconds
        local milliseconds = math.ceil(seconds * 1000)
        while milliseconds ~= nil do
            socket:settimeout(milliseconds)
            local datagram, failure = socket:receive()
            if datagram == nil then
                return nil, failureOf(failure)
            end
            if accepts(datagram) then
                return datagram, nil
            end
            onStray()
            milliseconds = millisecondsUntil(deadline)
        end
        return nil, "timeout"
    end
    local function udp(server, message, seconds, accepts)
        local socket = ngx.socket.udp()
        local ready = socket:setpeername(
            bracketed(server.address),
            server.port
        )
        if ready == nil then
            return nil, "unreachable"
        end
        local sent = socket:send(message)
        if sent == nil then
            socket:close()
            return nil, "unreachable"
        end
        local datagram, failure = listen(socket, seconds, accepts)
        socket:close()
        if datagram == nil then
            return nil, failure
        end
        return datagram, nil
    end
    local function tcp(server, message, seconds)
        local socket = ngx.socket.tcp()
        local reply, failure = converse(
            socket,
            server,
            message,
            exactly() + seconds
        )
        socket:close()
        if reply == nil then
            return nil, failure
        end
        return reply, nil
    end
    return {udp = udp, tcp = tcp}
end
____exports.makeTransport = makeTransport
return ____exports
