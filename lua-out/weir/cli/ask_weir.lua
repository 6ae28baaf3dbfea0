local ____exports = {}
local ____quoted = require("weir.text.quoted")
local quoted = ____quoted.quoted
local ____unix_socket = require("weir.cli.system.unix_socket")
local exchange = ____unix_socket.exchange
local function send(socket, request, seconds)
    local response, failure = exchange(socket, request, seconds)
    if response == nil then
        return nil, failure
    end
    local status, body = string.match(response, "^HTTP/%d%.%d (%d%d%d).-\r\n\r\n(.*)$")
    if status == nil or body == nil then
        return nil, "could not understand " .. quoted(response)
    end
    return {
        status = tonumber(status),
        body = body
    }, nil
end
--- Asks the running Weir, which may take that many seconds.
local function askWeir(socket, path, seconds)
    return send(socket, ("GET " .. path) .. " HTTP/1.0\r\nHost: weir\r\n\r\n", seconds)
end
--- Has the running Weir change something: a body in JSON says what.
local function tellWeir(socket, path, body, seconds)
    local headers = "Host: weir\r\nContent-Type: application/json\r\nContent-Length: " .. tostring(#body)
    return send(socket, (((("POST " .. path) .. " HTTP/1.0\r\n") .. headers) .. "\r\n\r\n") .. body, seconds)
end
____exports.askWeir = askWeir
____exports.tellWeir = tellWeir
return ____exports
