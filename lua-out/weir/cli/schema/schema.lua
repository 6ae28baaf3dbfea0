local ____exports = {}
local ____protocols = require("weir.config.options.protocols")
local all = ____protocols.all
local requests = ____protocols.requests
local stream = ____protocols.stream
local ____version = require("weir.model.version")
local version = ____version.version
local ____address_pattern = require("weir.cli.schema.address_pattern")
local port = ____address_pattern.port
local ____lists = require("weir.cli.schema.lists")
local keyFileList = ____lists.keyFileList
local ____name_pattern = require("weir.cli.schema.name_pattern")
local anyName = ____name_pattern.anyName
local otherName = ____name_pattern.otherName
local serviceName = ____name_pattern.serviceName
local ____part = require("weir.cli.schema.part")
local textLike = ____part.textLike
local ____properties = require("weir.cli.schema.properties")
local serviceProperties = ____properties.serviceProperties
local tableProperties = ____properties.tableProperties
local services = {description = "The services, by the key that balance is called with.", type = "object", patternProperties = {[serviceName] = {["$ref"] = "#/$defs/service"}, [otherName] = {["$ref"] = "#/$defs/service", anyOf = {{required = {"name"}}, {required = {"port"}}}}}, additionalProperties = {["$ref"] = "#/$defs/service", required = {"name"}}}
--- One service: it has a port, unless the records of its name say it.
local function service()
    local properties = serviceProperties()
    properties.name = {description = "The name to look up in DNS; its key, unless it has another.", type = "string", pattern = anyName}
    properties.port = {
        description = "The port of its peers; only SRV names, which begin with _, go without.",
        anyOf = {
            {type = "integer", minimum = 1, maximum = 65535},
            textLike(port)
        }
    }
    properties.protocol = {description = "What its clients speak; http in http {}, and tcp in stream {}, unless it says another.", enum = all}
    return {
        type = "object",
        properties = properties,
        additionalProperties = false,
        ["if"] = {required = {"name"}},
        ["then"] = {anyOf = {{required = {"port"}}, {properties = {name = {pattern = "^_"}}}}}
    }
end
--- All services have one of the protocols.
local function servicesOf(protocols)
    return {properties = {services = {additionalProperties = {properties = {protocol = {enum = protocols}}}}}}
end
--- What the table that `configure` takes may be, as a JSON Schema.
local function schema()
    local properties = tableProperties("#/$defs/service")
    properties.services = services
    properties.tls = {description = "Certificates with their keys, as CERTIFICATE:KEY, by the key that certificate is called with.", type = "object", additionalProperties = keyFileList}
    return {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["$id"] = "urn:weir:configure:" .. version,
        title = ("What configure of Weir " .. version) .. " takes",
        type = "object",
        properties = properties,
        required = {"services"},
        additionalProperties = false,
        anyOf = {
            servicesOf(requests),
            servicesOf(stream)
        },
        ["$defs"] = {service = service()}
    }
end
____exports.schema = schema
return ____exports
