local ____exports = {}
local ____affinity = require("weir.policy.affinity")
local affinityOf = ____affinity.affinityOf
local ____limits = require("weir.conf.http.limits")
local isLimited = ____limits.isLimited
local limitsOf = ____limits.limitsOf
--- Whether it matters that clients have addresses of their own, in which case the log phase has a look.
local function tellsClientsApart(listener)
    local variable = affinityOf(listener.service)
    return isLimited(listener) or variable == "remote_addr" or variable == "binary_remote_addr"
end
--- What a mapping does with its clients.
local function ofClients(listener)
    local lines = limitsOf(listener)
    if tellsClientsApart(listener) then
        lines[#lines + 1] = "log_by_lua_block { weir.log_client() }"
    end
    return lines
end
____exports.ofClients = ofClients
return ____exports
