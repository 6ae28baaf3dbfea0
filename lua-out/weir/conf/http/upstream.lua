local ____exports = {}
local ____measure = require("weir.config.types.measure")
local writeDuration = ____measure.writeDuration
local ____lua_literal = require("weir.conf.syntax.lua_literal")
local luaString = ____lua_literal.luaString
local requestsOfConnection = 100000
--- The directives that keep connections to peers open. Written after the balancer, which they wrap.
local function keepalive(service, host)
    if service.keepalive == 0 then
        return host.keepsAliveByDefault and ({"    keepalive 0;"}) or ({})
    end
    return {
        ("    keepalive " .. tostring(service.keepalive)) .. ";",
        ("    keepalive_timeout " .. writeDuration(service.keepalive_timeout)) .. ";",
        ("    keepalive_requests " .. tostring(requestsOfConnection)) .. ";"
    }
end
--- The upstream of a service, in which nginx wants a server though none is ever used.
-- 
-- @param key what `balance` is called with
local function upstream(service, host, key)
    if key == nil then
        key = service.key
    end
    local lines = {
        ("upstream " .. key) .. " {",
        "    server 0.0.0.1;",
        ("    balancer_by_lua_block { weir.balance(" .. luaString(key)) .. ") }"
    }
    for ____, line in ipairs(keepalive(service, host)) do
        lines[#lines + 1] = line
    end
    lines[#lines + 1] = "}"
    return lines
end
____exports.upstream = upstream
return ____exports
