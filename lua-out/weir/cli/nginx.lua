local ____exports = {}
local ____certificates = require("weir.cli.certificates")
local trustedCertificates = ____certificates.trustedCertificates
local ____path = require("weir.cli.path")
local luaFolder = ____path.luaFolder
local ____processors = require("weir.cli.processors")
local processors = ____processors.processors
local ____shell = require("weir.cli.shell")
local run = ____shell.run
local ____files = require("weir.cli.system.files")
local exists = ____files.exists
local ____process = require("weir.cli.system.process")
local isRoot = ____process.isRoot
local mostOpenFiles = ____process.mostOpenFiles
local ____users = require("weir.cli.users")
local unprivilegedUser = ____users.unprivilegedUser
--- The files of the Lua module and what it needs, in the order of loading.
local moduleFiles = {"ndk_http_module.so", "ngx_http_lua_module.so"}
--- The dynamic modules to load, as nginx's own description of its build has it.
local function modulesOf(build)
    local builtIn = string.match(build, "%-%-add%-module=%S*lua")
    local modules = {}
    if builtIn ~= nil then
        return modules, nil
    end
    local folder = string.match(build, "%-%-modules%-path=(%S+)")
    for ____, name in ipairs(moduleFiles) do
        local file = ((folder or "") .. "/") .. name
        if not exists(file) then
            return nil, "could not find the Lua module of nginx: there is no " .. file
        end
        modules[#modules + 1] = file
    end
    return modules, nil
end
--- The version as one number, three digits for each part after the first: 1.29.7 is 1,029,007. 0 where there is none.
local function versionOf(build)
    local major, minor, patch = string.match(build, "version: %w+/(%d+)%.(%d+)%.(%d+)")
    return major == nil and 0 or tonumber(major) * 1000000 + tonumber(minor) * 1000 + tonumber(patch)
end
local function http2Of(build)
    local isBuiltIn = string.match(build, "%-%-with%-http_v2_module")
    if isBuiltIn == nil then
        return "none"
    end
    return versionOf(build) >= 1025001 and "directive" or "parameter"
end
--- nginx's own description of its version and its build.
local function buildOf(nginx)
    return run(nginx, {"-V"}).output
end
--- What this machine offers to that nginx.
local function probe(nginx)
    local build = buildOf(nginx)
    local modules, missing = modulesOf(build)
    if missing ~= nil then
        return nil, missing
    end
    local ____isRoot_result_0
    if isRoot() then
        ____isRoot_result_0 = unprivilegedUser()
    else
        ____isRoot_result_0 = nil
    end
    local user = ____isRoot_result_0
    local host = {
        modules = modules,
        luaFolder = luaFolder(),
        user = user == nil and "" or (user.name .. " ") .. user.group,
        workers = processors(),
        hasIPv6 = exists("/proc/net/if_inet6"),
        openFiles = mostOpenFiles(),
        trustedCertificates = trustedCertificates(),
        keepsAliveByDefault = versionOf(build) >= 1029007,
        http2 = http2Of(build),
        sparesIdleClients = versionOf(build) >= 1027004
    }
    return host, nil
end
____exports.buildOf = buildOf
____exports.http2Of = http2Of
____exports.probe = probe
return ____exports
