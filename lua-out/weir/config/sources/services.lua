local ____exports = {}
local ____claims = require("weir.config.sources.claims")
local claim = ____claims.claim
local newOwners = ____claims.newOwners
local ____network = require("weir.config.types.network")
local alwaysDenied = ____network.alwaysDenied
local ____options = require("weir.config.options.options")
local options = ____options.options
local ____idle_options = require("weir.config.sources.idle_options")
local rejectIdle = ____idle_options.rejectIdle
local rejectIdleRouting = ____idle_options.rejectIdleRouting
local ____idle_tls = require("weir.config.sources.idle_tls")
local rejectIdleTls = ____idle_tls.rejectIdleTls
local ____listener_rules = require("weir.config.sources.listener_rules")
local checkProxyProtocol = ____listener_rules.checkProxyProtocol
local proxyProtocolFor = ____listener_rules.proxyProtocolFor
local ____second_service = require("weir.config.sources.second_service")
local secondOf = ____second_service.secondOf
local ____settings = require("weir.config.sources.settings")
local complete = ____settings.complete
local ____value = require("weir.config.options.value")
local writeValue = ____value.writeValue
local concat = table.concat
--- The service's options are those of the first layer that has them; without a key yet.
local function completeService(name, port, protocol, layers)
    local service = complete({"service"}, layers, protocol)
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
--- The service that is like the candidate; the candidate itself, with a key, where there is none yet.
local function register(candidate, ____bindingPattern0)
    local services
    local keys
    local byIdentity
    byIdentity = ____bindingPattern0.byIdentity
    keys = ____bindingPattern0.keys
    services = ____bindingPattern0.services
    local identity = fingerprint(candidate)
    local known = byIdentity[identity]
    if known ~= nil then
        return known
    end
    candidate.key = freeKey(candidate.name, candidate.port, keys)
    keys[candidate.key] = true
    byIdentity[identity] = candidate
    services[#services + 1] = candidate
    return candidate
end
--- Services and listeners of mappings. Their own settings win, then those of the command line, then of the environment.
local function assemble(mappings, commandLine, environment, problems)
    local listeners = {}
    local known = {services = {}, byIdentity = {}, keys = {}}
    local owners = newOwners()
    local written = {}
    for ____, mapping in ipairs(mappings) do
        local address = mapping.address
        local name = mapping.name
        local namePort = mapping.namePort
        local port = mapping.port
        local protocol = mapping.protocol
        local settings = mapping.settings
        local where = mapping.where
        local layers = {settings, commandLine, environment}
        local candidate = completeService(name, namePort, protocol, layers)
        candidate.key = ""
        local listener = complete({"mapping", "listener"}, layers)
        listener.address = address
        listener.port = port
        listener.protocol = protocol
        listener.service = listener.redirect == nil and register(candidate, known) or candidate
        local second = secondOf(listener, where, problems)
        local ____temp_0
        if second == nil then
            ____temp_0 = nil
        else
            ____temp_0 = register(
                completeService(second.name, second.port, protocol, layers),
                known
            )
        end
        listener.second = ____temp_0
        rejectIdle(
            settings,
            {listener},
            where,
            function(option) return option .. "=..." end,
            problems
        )
        rejectIdleRouting(settings, listener, where, problems)
        checkProxyProtocol(
            listener,
            settings,
            {commandLine, environment},
            where,
            problems
        )
        listener.proxy_protocol = proxyProtocolFor(listener)
        claim(listener, where, owners, problems)
        listeners[#listeners + 1] = listener
        written[#written + 1] = {listener = listener, where = where, settings = settings}
    end
    rejectIdleTls(written, listeners, commandLine, problems)
    rejectIdle(
        commandLine,
        listeners,
        "arguments",
        function(option) return ("--" .. option) .. "=..." end,
        problems
    )
    return {services = known.services, listeners = listeners}
end
____exports.assemble = assemble
____exports.completeService = completeService
return ____exports
