local ____exports = {}
local ____protocol = require("weir.model.protocol")
local subsystemOf = ____protocol.subsystemOf
local function portKeyOf(____bindingPattern0)
    local port
    local address
    address = ____bindingPattern0.address
    port = ____bindingPattern0.port
    return address == "" and tostring(port) or (address .. " ") .. tostring(port)
end
local function portOf(first, listeners)
    local ____pairs = {}
    local known = {}
    local showsFirst = false
    for ____, listener in ipairs(listeners) do
        if listener.port == first.port and listener.address == first.address then
            if listener.tls_unknown == "first" then
                showsFirst = true
            end
            for ____, pair in ipairs(listener.tls) do
                local id = (pair.certificate .. ":") .. pair.key
                if not (known[id] ~= nil) then
                    ____pairs[#____pairs + 1] = pair
                end
                known[id] = true
            end
        end
    end
    return {
        subsystem = subsystemOf(first.protocol),
        key = portKeyOf(first),
        pairs = ____pairs,
        showsFirst = showsFirst
    }
end
--- The ports that end TLS, in the order of the mappings: those at which any mapping has a certificate.
local function tlsPortsOf(listeners)
    local ports = {}
    local known = {}
    for ____, listener in ipairs(listeners) do
        local key = portKeyOf(listener)
        if #listener.tls > 0 and not (known[key] ~= nil) then
            ports[#ports + 1] = portOf(listener, listeners)
        end
        if #listener.tls > 0 then
            known[key] = true
        end
    end
    return ports
end
--- Those of a subsystem of nginx.
local function tlsPortsIn(subsystem, ports)
    local own = {}
    for ____, port in ipairs(ports) do
        if port.subsystem == subsystem then
            own[#own + 1] = port
        end
    end
    return own
end
--- The port of a mapping, if it ends TLS.
local function tlsPortOf(listener, listeners)
    local port = portOf(listener, listeners)
    return #port.pairs > 0 and port or nil
end
____exports.tlsPortOf = tlsPortOf
____exports.tlsPortsIn = tlsPortsIn
____exports.tlsPortsOf = tlsPortsOf
return ____exports
