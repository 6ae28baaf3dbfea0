local ____exports = {}
local ____protocol = require("weir.model.protocol")
local subsystemOf = ____protocol.subsystemOf
--- The services of a subsystem of nginx.
local function servicesOf(____bindingPattern0, subsystem)
    local services
    services = ____bindingPattern0.services
    local own = {}
    for ____, service in ipairs(services) do
        if subsystemOf(service.protocol) == subsystem then
            own[#own + 1] = service
        end
    end
    return own
end
--- Whether there is anything to balance but HTTP.
local function hasStream(configuration)
    return #servicesOf(configuration, "stream") > 0
end
--- Where the Weir of `stream {}` answers questions in a rendered nginx.conf.
local function streamSocketOf(____bindingPattern0)
    local socket
    socket = ____bindingPattern0.socket
    return socket .. ".stream"
end
____exports.hasStream = hasStream
____exports.servicesOf = servicesOf
____exports.streamSocketOf = streamSocketOf
return ____exports
