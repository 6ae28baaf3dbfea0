local ____exports = {}
local ____pool = require("weir.balancer.pool")
local hasConnectable = ____pool.hasConnectable
--- Why nobody can be chosen.
local function whyNoPeer(balancer)
    if hasConnectable(balancer) then
        return "peers_full"
    end
    return #balancer.snapshot.members > 0 and "peers_down" or "no_peer"
end
--- Why a request that a peer has served was no plain success; nothing if it was.
local function detourOf(____bindingPattern0, isElsewhere)
    local waited
    local retries
    local failedTries
    failedTries = ____bindingPattern0.failedTries
    retries = ____bindingPattern0.retries
    waited = ____bindingPattern0.waited
    if isElsewhere then
        return "backup"
    end
    if waited > 0 then
        return "waited"
    end
    return (failedTries > 0 or retries > 0) and "retried" or nil
end
____exports.detourOf = detourOf
____exports.whyNoPeer = whyNoPeer
return ____exports
