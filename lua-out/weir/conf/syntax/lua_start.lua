local ____exports = {}
local ____measure = require("weir.config.types.measure")
local writeSize = ____measure.writeSize
local ____subsystems = require("weir.config.subsystems")
local servicesOf = ____subsystems.servicesOf
local ____lines = require("weir.conf.syntax.lines")
local indent = ____lines.indent
local ____listen = require("weir.conf.syntax.listen")
local listensOf = ____listen.listensOf
local ____lua_configuration = require("weir.conf.syntax.lua_configuration")
local configureTable = ____lua_configuration.configureTable
local ____peer_tls = require("weir.conf.syntax.peer_tls")
local trustOf = ____peer_tls.trustOf
local ____quote = require("weir.conf.syntax.quote")
local quote = ____quote.quote
--- The shared dict of each subsystem: nginx lets them share none.
local dicts = {http = "weir", stream = "weir_stream"}
--- Weir's modules, memory and start, in the block of a subsystem.
local function luaStart(configuration, host, subsystem)
    local lines = {
        ("lua_package_path " .. quote(host.luaFolder .. "/?.lua;;")) .. ";",
        "# What the workers share, above all the peers of each service.",
        ((("lua_shared_dict " .. dicts[subsystem]) .. " ") .. writeSize(configuration.memory)) .. ";",
        "# Weir logs itself what DNS does.",
        "lua_socket_log_errors off;",
        "",
        "init_by_lua_block {",
        "    weir = require \"weir\""
    }
    local trust = trustOf(
        servicesOf(configuration, subsystem),
        host
    )
    local ____configuration_0 = configuration
    local admin = ____configuration_0.admin
    local listeners = ____configuration_0.listeners
    local listens = listensOf(listeners, host.hasIPv6, admin == "off" and ({}) or ({admin}))
    local fields = configureTable(configuration, subsystem, listens, trust)
    fields[1] = "weir.configure(" .. fields[1]
    fields[#fields] = fields[#fields] .. ")"
    indent(lines, fields)
    for ____, line in ipairs({"}", "init_worker_by_lua_block { weir.start() }"}) do
        lines[#lines + 1] = line
    end
    return lines
end
____exports.luaStart = luaStart
return ____exports
