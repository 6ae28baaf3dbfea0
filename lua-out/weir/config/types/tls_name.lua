local ____exports = {}
local ____quoted = require("weir.text.quoted")
local shown = ____quoted.shown
local ____address = require("weir.config.types.address")
local isAddress = ____address.isAddress
local ____name = require("weir.config.types.name")
local isName = ____name.isName
local ____text = require("weir.config.types.text")
local textOf = ____text.textOf
--- The name of a host that a certificate may be for, in lower case; or nothing.
local tlsName = {
    read = function(input)
        local name = string.lower(textOf(input))
        local isAbsolute = string.sub(name, -1) == "."
        if isAddress(name) then
            return nil, {
                what = shown(input) .. " is an address",
                hint = "nginx verifies names only"
            }
        end
        if name == "" or isName(name) and not isAbsolute then
            return name, nil
        end
        return nil, {
            what = shown(input) .. " is no name of a host",
            hint = "write it like api.example.com"
        }
    end,
    write = function(value) return value end,
    placeholder = function() return "NAME" end,
    isList = false
}
____exports.tlsName = tlsName
return ____exports
