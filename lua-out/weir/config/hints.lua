local ____exports = {}
local ____subsystems = require("weir.config.subsystems")
local servicesOf = ____subsystems.servicesOf
--- Ports at which peers speak another protocol than HTTP, by what it is: of IANA's registry and by custom, those that containers have most.
local protocols = {
    [22] = "SSH",
    [25] = "SMTP",
    [53] = "DNS",
    [389] = "LDAP",
    [514] = "syslog",
    [587] = "SMTP",
    [1433] = "Microsoft SQL Server",
    [1521] = "Oracle",
    [1883] = "MQTT",
    [2181] = "ZooKeeper",
    [3306] = "MySQL",
    [4222] = "NATS",
    [5432] = "PostgreSQL",
    [5672] = "AMQP",
    [6379] = "Redis",
    [8883] = "MQTT",
    [9042] = "Cassandra",
    [9092] = "Kafka",
    [11211] = "memcached",
    [27017] = "MongoDB",
    [50051] = "gRPC"
}
--- Ports at which peers speak HTTP over TLS.
local overTls = {}
for ____, port in ipairs({443, 8443}) do
    overTls[port] = true
end
--- How they are written in a mapping, but for `/tcp`.
local suffixes = {DNS = "/tcp or /udp", syslog = "/tcp or /udp", gRPC = "/grpc"}
local function hintFor(____bindingPattern0)
    local service
    local port
    port = ____bindingPattern0.port
    service = ____bindingPattern0.service
    if service.protocol == "http" and service.peer_tls == "off" and overTls[service.port or 0] ~= nil then
        return ((((("port " .. tostring(port)) .. " is balanced without TLS to peers, but ") .. service.name) .. ":") .. tostring(service.port)) .. " is usually HTTPS: is peer_tls=on missing from the mapping?"
    end
    local ____temp_0
    if service.protocol == "http" then
        ____temp_0 = protocols[service.port or 0]
    else
        ____temp_0 = nil
    end
    local meant = ____temp_0
    if meant == nil then
        return nil
    end
    local suffix = suffixes[meant] or "/tcp"
    return ((((((((("port " .. tostring(port)) .. " is balanced as HTTP, but ") .. service.name) .. ":") .. tostring(service.port)) .. " is usually ") .. meant) .. ": is ") .. suffix) .. " missing from the mapping?"
end
--- HTTP is asked as HTTP/1.1, which servers of gRPC seldom speak at the same port.
local function checkHintFor(____bindingPattern0)
    local service
    local port
    port = ____bindingPattern0.port
    service = ____bindingPattern0.service
    local ____service_1 = service
    local check = ____service_1.check
    local check_port = ____service_1.check_port
    local protocol = ____service_1.protocol
    local asksHttp = string.sub(check, 1, 1) == "/" and (check_port == nil or check_port == service.port)
    if protocol ~= "grpc" or not asksHttp then
        return nil
    end
    return ((("port " .. tostring(port)) .. " is balanced as gRPC, but check=") .. check) .. " asks in HTTP/1.1: is check=tcp or check_port=... meant?"
end
local subsystems = {"http", "stream"}
--- Several authorities, of which nginx lets Weir's own connections know one file only; nothing where there is one.
local function hintForAuthorities(services)
    local first
    for ____, service in ipairs(services) do
        if service.peer_tls == "on" then
            if first == nil then
                first = service
            end
            if service.peer_ca ~= first.peer_ca then
                return ((service.key .. " has another peer_ca than ") .. first.key) .. ": its probes and checks verify no certificates; one file with all authorities can be that of both"
            end
        end
    end
    return nil
end
--- What may be meant otherwise, a line for each mapping, and one for each block of nginx.conf.
local function hints(configuration)
    local lines = {}
    for ____, listener in ipairs(configuration.listeners) do
        local line = hintFor(listener) or checkHintFor(listener)
        if line ~= nil then
            lines[#lines + 1] = line
        end
    end
    for ____, subsystem in ipairs(subsystems) do
        local line = hintForAuthorities(servicesOf(configuration, subsystem))
        if line ~= nil then
            lines[#lines + 1] = line
        end
    end
    return lines
end
____exports.hints = hints
return ____exports
