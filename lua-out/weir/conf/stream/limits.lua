local ____exports = {}
local ____clients = require("weir.conf.syntax.clients")
local countedClients = ____clients.countedClients
local zoneSize = ____clients.zoneSize
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
local function nameOf(connections)
    return "weir_tcp_connections_" .. tostring(connections)
end
local function isLimited(____bindingPattern0)
    local protocol
    local client_connections
    client_connections = ____bindingPattern0.client_connections
    protocol = ____bindingPattern0.protocol
    return protocol == "tcp" and client_connections > 0
end
--- The memory in which clients are counted, a zone for each number.
local function zones(ports)
    local lines = {}
    local known = {}
    for ____, ____value in ipairs(ports) do
        local listeners = ____value.listeners
        local name = nameOf(listeners[1].client_connections)
        if isLimited(listeners[1]) and not (known[name] ~= nil) then
            known[name] = true
            lines[#lines + 1] = ((("limit_conn_zone $weir_client zone=" .. name) .. ":") .. zoneSize) .. ";"
        end
    end
    if #lines == 0 then
        return lines
    end
    local all = {}
    append(all, countedClients)
    append(all, lines)
    append(all, {"# A client whose connection is closed learns no reason.", "limit_conn_log_level warn;"})
    return all
end
--- What a server does with clients that have too many connections.
local function limitOf(listener)
    local ____listener_0 = listener
    local client_connections = ____listener_0.client_connections
    return isLimited(listener) and ({((("    limit_conn " .. nameOf(client_connections)) .. " ") .. tostring(client_connections)) .. ";"}) or ({})
end
____exports.limitOf = limitOf
____exports.zones = zones
return ____exports
