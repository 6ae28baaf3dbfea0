local ____exports = {}
local ____quoted = require("weir.text.quoted")
local shown = ____quoted.shown
local ____address = require("weir.config.types.address")
local isAddress = ____address.isAddress
local ____name = require("weir.config.types.name")
local isName = ____name.isName
local ____nameserver = require("weir.config.types.nameserver")
local isPort = ____nameserver.isPort
local ____text = require("weir.config.types.text")
local textOf = ____text.textOf
local function parseSecond(text)
    local name, digits = string.match(text, "^([^:]+):?(%d*)$")
    local colon = string.match(text, ":$")
    if name == nil or colon ~= nil or not isName(name) or isAddress(name) then
        return nil
    end
    if digits == "" then
        return {
            name = string.lower(name),
            port = nil
        }
    end
    local port = tonumber(digits)
    return isPort(port) and ({
        name = string.lower(name),
        port = port
    }) or nil
end
local function writeSecond(____bindingPattern0)
    local port
    local name
    name = ____bindingPattern0.name
    port = ____bindingPattern0.port
    return port == nil and name or (name .. ":") .. tostring(port)
end
local function parseCanary(text)
    local target, digits = string.match(text, "^(.-)@(%d+)%%?$")
    local ____temp_0
    if target == nil then
        ____temp_0 = nil
    else
        ____temp_0 = parseSecond(target)
    end
    local second = ____temp_0
    local percent = tonumber(digits or "")
    if second == nil or percent == nil or percent > 100 then
        return nil
    end
    return {name = second.name, port = second.port, percent = percent}
end
--- A name in DNS, and the port of its peers if that is another.
local backup = {
    read = function(input)
        local found = parseSecond(textOf(input))
        if found ~= nil then
            return found, nil
        end
        return nil, {
            what = shown(input) .. " is no service",
            hint = "write it like spare or spare:8080"
        }
    end,
    write = writeSecond,
    placeholder = function() return "NAME[:PORT]" end,
    isList = false
}
--- The same, and a share.
local canary = {
    read = function(input)
        local found = parseCanary(textOf(input))
        if found ~= nil then
            return found, nil
        end
        local hint = "write it like next@5 or next:8080@5, with 0 to 100 percent"
        return nil, {
            what = shown(input) .. " is no service with a share",
            hint = hint
        }
    end,
    write = function(value) return (writeSecond(value) .. "@") .. tostring(value.percent) end,
    placeholder = function() return "NAME[:PORT]@PERCENT" end,
    isList = false
}
____exports.backup = backup
____exports.canary = canary
return ____exports
