local ____exports = {}
local ____subsystems = require("weir.config.subsystems")
local servicesOf = ____subsystems.servicesOf
--- Ports at which peers speak another protocol than HTTP, by what it is: of IANA's registry, those that containers have most.
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
    [27017] = "MongoDB"
}
--- Ports at which peers speak HTTP over TLS.
local overTls = {}
for ____, port in ipairs({443, 8443}) do
    overTls[port] = true
end
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
    local suffix = (meant == "DNS" or meant == "syslog") and "/tcp or /udp" or "/tcp"
    return ((((((((("port " .. tostring(port)) .. " is balanced as HTTP, but ") .. service.name) .. ":") .. tostring(service.port)) .. " is usually ") .. meant) .. ": is ") .. suffix) .. " missing from the mapping?"
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
        local line = hintFor(listener)
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
