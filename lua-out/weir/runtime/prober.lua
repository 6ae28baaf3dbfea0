local ____exports = {}
local ____endpoint = require("weir.model.endpoint")
local bracketed = ____endpoint.bracketed
local ____clock = require("weir.runtime.clock")
local exactly = ____clock.exactly
local ____deadline = require("weir.runtime.deadline")
local millisecondsUntil = ____deadline.millisecondsUntil
local ____handshake = require("weir.runtime.handshake")
local handshake = ____handshake.handshake
local ____transport = require("weir.runtime.transport")
local makeTransport = ____transport.makeTransport
--- What is read of a response at a time.
local PART_BYTES = 16384
--- Reads until the judge knows, or the time is over.
local function read(socket, deadline, judge)
    local response = ""
    local verdict
    while verdict == nil do
        local milliseconds = millisecondsUntil(deadline)
        if milliseconds == nil then
            return false
        end
        socket:settimeout(milliseconds)
        local part = socket:receiveany(PART_BYTES)
        response = response .. (part or "")
        verdict = judge(response, part == nil)
    end
    return verdict
end
--- Connects until then; why it cannot, empty if it can.
local function connect(socket, address, port, deadline, tls)
    socket:settimeout(millisecondsUntil(deadline) or 1)
    local connected, refusal = socket:connect(
        bracketed(address),
        port
    )
    if connected == nil then
        return refusal
    end
    if tls == nil then
        return ""
    end
    local left = millisecondsUntil(deadline)
    if left == nil then
        return "timeout"
    end
    socket:settimeout(left)
    return handshake(socket, tls)
end
local transport = makeTransport(function() return nil end)
--- Tries peers by cosocket. To be used in timers.
local prober = {
    connects = function(address, port, seconds)
        local socket = ngx.socket.tcp()
        socket:settimeout(seconds * 1000)
        local connected = socket:connect(
            bracketed(address),
            port
        )
        socket:close()
        return connected ~= nil
    end,
    handshakes = function(address, port, seconds, tls)
        local socket = ngx.socket.tcp()
        local failure = connect(
            socket,
            address,
            port,
            exactly() + seconds,
            tls
        )
        socket:close()
        return failure
    end,
    listens = function(address, port, seconds)
        local socket = ngx.socket.udp()
        socket:settimeout(seconds * 1000)
        local ready = socket:setpeername(
            bracketed(address),
            port
        )
        local sent = unpack(
            ready == nil and ({socket:close()}) or ({socket:send("")}),
            1,
            1
        )
        local answer, failure = socket:receive()
        socket:close()
        return ready ~= nil and sent ~= nil and (answer ~= nil or failure == "timeout")
    end,
    asksDns = function(address, port, seconds, isStream, message)
        local server = {address = address, port = port}
        if isStream then
            return (transport.tcp(server, message, seconds))
        end
        return (transport.udp(
            server,
            message,
            seconds,
            function() return true end
        ))
    end,
    responds = function(address, port, seconds, request, tls, judge)
        local socket = ngx.socket.tcp()
        local deadline = exactly() + seconds
        local failure = connect(
            socket,
            address,
            port,
            deadline,
            tls
        )
        local sent = unpack(
            failure == "" and ({socket:send(request)}) or ({socket:close()}),
            1,
            1
        )
        local isGood = failure == "" and sent ~= nil and read(socket, deadline, judge)
        socket:close()
        return isGood, tls == nil and "" or failure
    end
}
____exports.prober = prober
return ____exports
