local ____exports = {}
local ____problem = require("weir.config.problem")
local quoted = ____problem.quoted
local ____unix_socket = require("weir.cli.unix_socket")
local exchange = ____unix_socket.exchange
--- What the running Weir says of itself, in one line; or why it is not well.
local function askHealth(socket, path)
    local response, failure = exchange(socket, ("GET " .. path) .. " HTTP/1.0\r\nHost: weir\r\n\r\n")
    if response == nil then
        return nil, failure
    end
    local status, body = string.match(response, "^HTTP/%d%.%d (%d%d%d).-\r\n\r\n(.*)$")
    if status == nil or body == nil then
        return nil, "could not understand " .. quoted(response)
    end
    local line = string.match(body, "^[ -~]*")
    local isGood = string.match(status, "^2")
    local said = string.sub(line, 1, 500)
    if isGood ~= nil then
        return said, nil
    end
    return nil, said == "" and (path .. " answers ") .. status or said
end
____exports.askHealth = askHealth
return ____exports
