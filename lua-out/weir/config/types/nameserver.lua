local ____exports = {}
local ____endpoint = require("weir.model.endpoint")
local bracketed = ____endpoint.bracketed
local ____address = require("weir.config.types.address")
local isAddress = ____address.isAddress
local ____list = require("weir.config.types.list")
local listOf = ____list.listOf
local dnsPort = 53
local function isPort(port)
    return port ~= nil and port >= 1 and port <= 65535
end
--- A nameserver as `1.2.3.4`, `1.2.3.4:5353`, `::1` or `[::1]:5353`; nothing if it is none of them.
local function parseNameServer(text)
    if isAddress(text) then
        return {address = text, port = dnsPort}
    end
    local address, digits = string.match(text, "^%[([%x:.]+)%]:?(%d*)$")
    if address == nil then
        address, digits = string.match(text, "^([%d.]+):(%d+)$")
    end
    if address == nil or not isAddress(address) then
        return nil
    end
    if digits == "" then
        return text == ("[" .. address) .. "]" and ({address = address, port = dnsPort}) or nil
    end
    local port = tonumber(digits)
    return isPort(port) and ({address = address, port = port}) or nil
end
--- As `parseNameServer` reads it.
local function writeNameServer(server)
    return server.port == dnsPort and server.address or (bracketed(server.address) .. ":") .. tostring(server.port)
end
--- Nameservers, in the order to ask.
local nameservers = listOf({
    parse = parseNameServer,
    write = writeNameServer,
    noun = "nameserver",
    example = "10.0.0.2,127.0.0.1:5353,[::1]:5353",
    placeholder = "ADDRESS[:PORT],...",
    haveBlanks = false
})
____exports.isPort = isPort
____exports.nameservers = nameservers
return ____exports
