local ____exports = {}
local ____endpoint = require("weir.model.endpoint")
local bracketed = ____endpoint.bracketed
local ____clock = require("weir.runtime.clock")
local exactly = ____clock.exactly
local ____deadline = require("weir.runtime.deadline")
local millisecondsUntil = ____deadline.millisecondsUntil
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
local function converse(socket, address, port, seconds, request, judge)
    local deadline = exactly() + seconds
    socket:settimeout(seconds * 1000)
    local connected = socket:connect(
        bracketed(address),
        port
    )
    if connected == nil then
        return false
    end
    local sent = socket:send(request)
    return sent ~= nil and read(socket, deadline, judge)
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
    responds = function(address, port, seconds, request, judge)
        local socket = ngx.socket.tcp()
        local isGood = converse(
            socket,
            address,
            port,
            seconds,
            request,
            judge
        )
        socket:close()
        return isGood
    end
}
____exports.prober = prober
return ____exports
