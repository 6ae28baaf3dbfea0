local ____exports = {}
local ____quoted = require("weir.text.quoted")
local shown = ____quoted.shown
local ____name = require("weir.config.types.name")
local isName = ____name.isName
local ____text = require("weir.config.types.text")
local textOf = ____text.textOf
--- A host as nginx's server_name knows it, in lower case; or nothing.
local host = {
    read = function(input)
        local name = string.lower(textOf(input))
        local domain = string.match(name, "^%*%.(.+)$")
        local isHost = name == "" or isName(domain or name)
        local isAbsolute = string.sub(name, -1) == "."
        if isHost and not isAbsolute then
            return name, nil
        end
        local what = isHost and ("no request is for " .. shown(input)) .. ", as nginx takes the dot off the end first" or shown(input) .. " is no host"
        return nil, {what = what, hint = "write it like api.example.com or *.example.com"}
    end,
    write = function(value) return value end,
    placeholder = function() return "HOST" end,
    isList = false
}
____exports.host = host
return ____exports
