local ____exports = {}
local ____boolean = require("weir.config.types.boolean")
local boolean = ____boolean.boolean
local ____nameserver = require("weir.config.types.nameserver")
local isPort = ____nameserver.isPort
local HTTPS_PORT = 443
--- The port that clients are sent to, 0 for none: on is that of https.
local httpsPort = {
    read = function(input)
        local port = tonumber(input)
        if isPort(port) and port % 1 == 0 then
            return port, nil
        end
        local isOn, rejection = boolean.read(input, {})
        if rejection == nil then
            return isOn and HTTPS_PORT or 0, nil
        end
        return nil, {what = rejection.what, hint = "nor a port from 1 to 65535"}
    end,
    write = function(value) return value == 0 and "off" or tostring(value) end,
    placeholder = function() return "on|off|PORT" end,
    isList = false
}
____exports.HTTPS_PORT = HTTPS_PORT
____exports.httpsPort = httpsPort
return ____exports
