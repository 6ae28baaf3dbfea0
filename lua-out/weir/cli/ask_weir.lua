local ____exports = {}
local ____quoted = require("weir.text.quoted")
local quoted = ____quoted.quoted
local ____unix_socket = require("weir.cli.system.unix_socket")
local exchange = ____unix_socket.exchange
--- Asks the running Weir, which may take that many seconds.
local function askWeir(socket, path, seconds)
    local response, failure = exchange(socket, ("GET " .. path) .. " HTTP/1.0\r\nHost: weir\r\n\r\n", seconds)
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
____exports.askWeir = askWeir
return ____exports
