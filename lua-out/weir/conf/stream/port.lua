local ____exports = {}
local ____tls_ports = require("weir.config.tls_ports")
local tlsPortOf = ____tls_ports.tlsPortOf
local ____listen = require("weir.conf.syntax.listen")
local socketsOf = ____listen.socketsOf
--- The ports of listeners, in the order of their first.
local function portsOf(listeners, hasIPv6)
    local ports = {}
    local known = {}
    for ____, listener in ipairs(listeners) do
        local id = (((listener.protocol .. " ") .. listener.address) .. " ") .. tostring(listener.port)
        local port = known[id]
        if port == nil then
            local tls = tlsPortOf(listener, listeners)
            local added = {
                sockets = socketsOf(listener, hasIPv6),
                listeners = {listener},
                tls = tls
            }
            ports[#ports + 1] = added
            known[id] = added
        else
            local ____port_listeners_0 = port.listeners
            ____port_listeners_0[#____port_listeners_0 + 1] = listener
        end
    end
    return ports
end
____exports.portsOf = portsOf
return ____exports
