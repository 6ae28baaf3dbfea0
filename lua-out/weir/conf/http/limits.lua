local ____exports = {}
local ____clients = require("weir.conf.syntax.clients")
local countedClients = ____clients.countedClients
local zoneSize = ____clients.zoneSize
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
local ceil = math.ceil
local max = math.max
--- What nginx refuses for each limit has a status of its own, by which the answer is found; clients see 429.
local OVER_RATE = 491
local OVER_CONNECTIONS = 492
--- `client_burst=auto`: what the rate allows in 5 s, and the requests that a browser sends at once.
local BURST_SECONDS = 5
local LEAST_BURST = 5
local function rateName(____bindingPattern0)
    local seconds
    local requests
    requests = ____bindingPattern0.requests
    seconds = ____bindingPattern0.seconds
    return seconds == 1 and ("rate_" .. tostring(requests)) .. "_s" or ("rate_" .. tostring(requests)) .. "_m"
end
local function connectionsName(connections)
    return "connections_" .. tostring(connections)
end
local function burstOf(____bindingPattern0, ____bindingPattern1)
    local client_burst
    client_burst = ____bindingPattern0.client_burst
    local seconds
    local requests
    requests = ____bindingPattern1.requests
    seconds = ____bindingPattern1.seconds
    return client_burst == "auto" and max(
        LEAST_BURST,
        ceil(requests * BURST_SECONDS / seconds)
    ) or client_burst
end
--- Whether clients are counted.
local function isLimited(____bindingPattern0)
    local client_rate
    local client_connections
    client_connections = ____bindingPattern0.client_connections
    client_rate = ____bindingPattern0.client_rate
    return client_connections > 0 or client_rate ~= "off"
end
--- The memory in which clients are counted, a zone for each number.
local function zones(listeners)
    local lines = {}
    local known = {}
    local function add(name, line)
        if not (known[name] ~= nil) then
            lines[#lines + 1] = line
        end
        known[name] = true
    end
    for ____, ____value in ipairs(listeners) do
        local client_connections = ____value.client_connections
        local client_rate = ____value.client_rate
        if client_rate ~= "off" then
            local name = rateName(client_rate)
            local ____client_rate_0 = client_rate
            local requests = ____client_rate_0.requests
            local seconds = ____client_rate_0.seconds
            local rate = (tostring(requests) .. "r/") .. (seconds == 1 and "s" or "m")
            add(name, ((((("limit_req_zone $weir_client zone=weir_" .. name) .. ":") .. zoneSize) .. " rate=") .. rate) .. ";")
        end
        if client_connections > 0 then
            local name = connectionsName(client_connections)
            add(name, ((("limit_conn_zone $weir_client zone=weir_" .. name) .. ":") .. zoneSize) .. ";")
        end
    end
    if #lines == 0 then
        return lines
    end
    local all = {}
    append(all, countedClients)
    append(all, lines)
    append(
        all,
        {
            ("limit_req_status " .. tostring(OVER_RATE)) .. ";",
            ("limit_conn_status " .. tostring(OVER_CONNECTIONS)) .. ";",
            "# A line for each refusal would be what a flood is for; the access log has them.",
            "limit_req_log_level info;",
            "limit_conn_log_level info;"
        }
    )
    return all
end
--- The location that answers who is over a limit, in the form of the protocol.
local function answerName(name, ____bindingPattern0)
    local protocol
    protocol = ____bindingPattern0.protocol
    return protocol == "grpc" and ("@over_" .. name) .. "_grpc" or "@over_" .. name
end
--- What a location does with clients that are over a limit.
local function limitsOf(limits)
    local ____limits_1 = limits
    local client_connections = ____limits_1.client_connections
    local client_rate = ____limits_1.client_rate
    local lines = {}
    if client_rate ~= "off" then
        local name = rateName(client_rate)
        local burst = burstOf(limits, client_rate)
        lines[#lines + 1] = (("limit_req zone=weir_" .. name) .. (burst > 0 and " burst=" .. tostring(burst) or "")) .. " nodelay;"
        lines[#lines + 1] = ((("error_page " .. tostring(OVER_RATE)) .. " = ") .. answerName(name, limits)) .. ";"
    end
    if client_connections > 0 then
        local name = connectionsName(client_connections)
        lines[#lines + 1] = ((("limit_conn weir_" .. name) .. " ") .. tostring(client_connections)) .. ";"
        lines[#lines + 1] = ((("error_page " .. tostring(OVER_CONNECTIONS)) .. " = ") .. answerName(name, limits)) .. ";"
    end
    return lines
end
____exports.answerName = answerName
____exports.connectionsName = connectionsName
____exports.isLimited = isLimited
____exports.limitsOf = limitsOf
____exports.rateName = rateName
____exports.zones = zones
return ____exports
