local ____exports = {}
local ____network = require("weir.config.types.network")
local alwaysDenied = ____network.alwaysDenied
local ____options = require("weir.config.options.options")
local options = ____options.options
local ____idle_options = require("weir.config.sources.idle_options")
local rejectIdle = ____idle_options.rejectIdle
local ____settings = require("weir.config.sources.settings")
local complete = ____settings.complete
local ____value = require("weir.config.options.value")
local writeValue = ____value.writeValue
local concat = table.concat
--- The service's options are those of the first layer that has them; without a key yet.
local function completeService(name, port, protocol, layers)
    local service = complete("service", layers, protocol)
    local deny = {}
    for ____, network in ipairs(service.deny) do
        deny[#deny + 1] = network
    end
    for ____, network in ipairs(alwaysDenied) do
        deny[#deny + 1] = network
    end
    service.name = name
    service.port = port
    service.protocol = protocol
    service.deny = deny
    return service
end
--- The same for services between which there is no difference.
local function fingerprint(service)
    local parts = {
        service.name,
        tostring(service.port),
        service.protocol
    }
    for ____, option in ipairs(options) do
        if option.scope == "service" then
            local text = writeValue(option, service[option.name])
            parts[#parts + 1] = type(text) == "table" and concat(text, " ") or text
        end
    end
    return concat(parts, ",")
end
--- A key that is the name where that is free, and else says what is different: the port, and then a number.
local function freeKey(name, port, taken)
    local plain = string.gsub(name, "%.$", "")
    if not (taken[plain] ~= nil) then
        return plain
    end
    local withPort = port == nil and plain or (plain .. "-") .. tostring(port)
    if not (taken[withPort] ~= nil) then
        return withPort
    end
    local number = 2
    while taken[(withPort .. "-") .. tostring(number)] ~= nil do
        number = number + 1
    end
    return (withPort .. "-") .. tostring(number)
end
--- HTTP comes over TCP.
local transports = {http = "tcp", tcp = "tcp", udp = "udp"}
--- The sockets of nginx that a listener has.
local function socketsOf(____bindingPattern0)
    local protocol
    local port
    local address
    address = ____bindingPattern0.address
    port = ____bindingPattern0.port
    protocol = ____bindingPattern0.protocol
    local addresses = address == "" and ({"0.0.0.0", "::"}) or ({address})
    local sockets = {}
    for ____, one in ipairs(addresses) do
        sockets[#sockets + 1] = concat({transports[protocol], one, port}, " ")
    end
    return sockets
end
--- What a listener takes of the traffic of a socket.
local function claimOn(socket, ____bindingPattern0)
    local path
    local host
    host = ____bindingPattern0.host
    path = ____bindingPattern0.path
    return concat({socket, host, path}, " ")
end
--- Who takes the same requests, or another protocol's at the same port.
local function ownerOf(listener, ____bindingPattern0)
    local sockets
    local claims
    claims = ____bindingPattern0.claims
    sockets = ____bindingPattern0.sockets
    for ____, socket in ipairs(socketsOf(listener)) do
        local first = sockets[socket]
        if first ~= nil and first.protocol ~= listener.protocol then
            return first.where
        end
        local owner = claims[claimOn(socket, listener)]
        if owner ~= nil then
            return owner
        end
    end
    return nil
end
local separations = {http = "host=... or path=...", tcp = "host=...", udp = "another address"}
--- Adds a problem if another mapping takes the same requests.
local function claim(listener, where, owners, problems)
    local ____listener_0 = listener
    local port = ____listener_0.port
    local protocol = ____listener_0.protocol
    local owner = ownerOf(listener, owners)
    if owner ~= nil then
        local what = ((("port " .. tostring(port)) .. " is taken by ") .. owner) .. " already"
        problems[#problems + 1] = {where = where, what = what, hint = "give one of them another port, " .. separations[protocol]}
        return
    end
    for ____, socket in ipairs(socketsOf(listener)) do
        owners.claims[claimOn(socket, listener)] = where
        if not (owners.sockets[socket] ~= nil) then
            owners.sockets[socket] = {protocol = protocol, where = where}
        end
    end
end
--- Services and listeners of mappings. Their own settings win, then those of the command line, then of the environment.
local function assemble(mappings, commandLine, environment, problems)
    local services = {}
    local listeners = {}
    local known = {}
    local keys = {}
    local owners = {claims = {}, sockets = {}}
    for ____, mapping in ipairs(mappings) do
        local address = mapping.address
        local name = mapping.name
        local namePort = mapping.namePort
        local port = mapping.port
        local protocol = mapping.protocol
        local settings = mapping.settings
        local where = mapping.where
        local candidate = completeService(name, namePort, protocol, {settings, commandLine, environment})
        local identity = fingerprint(candidate)
        local service = known[identity] or candidate
        if service == candidate then
            candidate.key = freeKey(candidate.name, candidate.port, keys)
            keys[candidate.key] = true
            known[identity] = candidate
            services[#services + 1] = candidate
        end
        rejectIdle(
            settings,
            {candidate},
            where,
            function(option) return option .. "=..." end,
            problems
        )
        local routing = complete("mapping", {settings})
        local host = routing.host
        local path = routing.path
        local listener = {
            address = address,
            port = port,
            protocol = protocol,
            service = service,
            host = host,
            path = path
        }
        claim(listener, where, owners, problems)
        listeners[#listeners + 1] = listener
    end
    rejectIdle(
        commandLine,
        services,
        "arguments",
        function(option) return ("--" .. option) .. "=..." end,
        problems
    )
    return {services = services, listeners = listeners}
end
____exports.assemble = assemble
____exports.completeService = completeService
return ____exports
