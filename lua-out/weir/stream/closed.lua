local ____exports = {}
local ____pool = require("weir.balancer.pool")
local hasConnectable = ____pool.hasConnectable
local ____reasons = require("weir.discovery.reasons")
local reasonText = ____reasons.reasonText
--- Why a client's connection is closed before it has reached a peer, for the log.
-- 
-- @param balancer nothing where the client means no service
local function whyClosed(key, balancer)
    if balancer == nil then
        return key == "" and "closed a connection, as no mapping is for the host that its client names in TLS, or for none" or ("closed a connection, as no service \"" .. key) .. "\" is configured"
    end
    local ____balancer_0 = balancer
    local snapshot = ____balancer_0.snapshot
    local closed = key .. ": closed a connection"
    if hasConnectable(balancer) then
        return closed .. ", as every peer has max_connections sessions"
    end
    if #snapshot.members > 0 then
        return closed .. ", as no peer accepts one"
    end
    return (closed .. ", as there is no peer: ") .. reasonText(snapshot.reason)
end
____exports.whyClosed = whyClosed
return ____exports
