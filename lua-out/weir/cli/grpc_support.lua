local ____exports = {}
local ____nginx = require("weir.cli.nginx")
local buildOf = ____nginx.buildOf
local hasHttp2Directive = ____nginx.hasHttp2Directive
local ____path = require("weir.cli.path")
local findNginx = ____path.findNginx
--- A port at which both HTTP and gRPC come in; nothing where there is none.
local function sharedPort(____bindingPattern0)
    local listeners
    listeners = ____bindingPattern0.listeners
    local protocols = {}
    for ____, ____value in ipairs(listeners) do
        local address = ____value.address
        local port = ____value.port
        local protocol = ____value.protocol
        if protocol == "http" or protocol == "grpc" then
            local socket = (address .. " ") .. tostring(port)
            local other = protocols[socket]
            if other ~= nil and other ~= protocol then
                return port
            end
            protocols[socket] = protocol
        end
    end
    return nil
end
local function hasGrpc(____bindingPattern0)
    local services
    services = ____bindingPattern0.services
    for ____, ____value in ipairs(services) do
        local protocol = ____value.protocol
        if protocol == "grpc" then
            return true
        end
    end
    return false
end
--- What the nginx of this machine lacks for services of gRPC, in one line; nothing where it has all or there is none.
local function lackingForGrpc(configuration)
    local nginx = findNginx()
    if nginx == nil or not hasGrpc(configuration) then
        return ""
    end
    local build = buildOf(nginx)
    local http2 = string.find(build, "--with-http_v2_module", 1, true)
    if tonumber(http2) == nil then
        return ("gRPC needs nginx's module http_v2, which " .. nginx) .. " lacks"
    end
    local port = sharedPort(configuration)
    if port == nil or hasHttp2Directive(build) then
        return ""
    end
    return ((("HTTP and gRPC at one port, " .. tostring(port)) .. ", need nginx 1.25.1 or later, which ") .. nginx) .. " is not: give one of them another port"
end
____exports.lackingForGrpc = lackingForGrpc
return ____exports
