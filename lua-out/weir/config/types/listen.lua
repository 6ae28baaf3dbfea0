local ____exports = {}
local ____quoted = require("weir.text.quoted")
local shown = ____quoted.shown
local ____endpoint = require("weir.model.endpoint")
local bracketed = ____endpoint.bracketed
local ____address = require("weir.config.types.address")
local canonicalAddress = ____address.canonicalAddress
local ____nameserver = require("weir.config.types.nameserver")
local isPort = ____nameserver.isPort
local ____text = require("weir.config.types.text")
local textOf = ____text.textOf
--- Who says no address means this machine alone.
local LOOPBACK = "127.0.0.1"
local function parseListen(text)
    local bare = string.match(text, "^%d+$")
    local address, digits = string.match(text, "^%[([%x:.]+)%]:(%d+)$")
    if address == nil then
        address, digits = string.match(text, "^([%d.]+):(%d+)$")
    end
    if bare ~= nil then
        address = LOOPBACK
        digits = bare
    end
    local canonical = canonicalAddress(address or "")
    local plain = string.match(digits or "", "^%d%d?%d?%d?%d?$")
    local port = tonumber(plain)
    return canonical ~= nil and isPort(port) and ({address = canonical, port = port}) or nil
end
--- A port, at an address of this machine.
local listen = {
    read = function(input)
        local place = parseListen(textOf(input))
        if place ~= nil then
            return place, nil
        end
        return nil, {
            what = shown(input) .. " is no port",
            hint = "write it like 9090 or 10.0.0.1:9090"
        }
    end,
    write = function(____bindingPattern0)
        local port
        local address
        address = ____bindingPattern0.address
        port = ____bindingPattern0.port
        return (bracketed(address) .. ":") .. tostring(port)
    end,
    placeholder = function() return "[ADDRESS:]PORT" end,
    isList = false
}
____exports.listen = listen
return ____exports
