local ____exports = {}
local ____eligibility = require("weir.health.eligibility")
local areAllDrained = ____eligibility.areAllDrained
local ____companion = require("weir.admin.companion")
local addNamed = ____companion.addNamed
local askCompanion = ____companion.askCompanion
--- What DNS said last of each service that has no peer, by key.
local function waitingServices(view)
    local reasons = {}
    for key, ____temp_0 in pairs(view.weir.balancers) do
        local snapshot
        local pick
        local peers
        peers = ____temp_0.peers
        pick = ____temp_0.pick
        snapshot = ____temp_0.snapshot
        if pick == nil then
            reasons[key] = areAllDrained(peers) and "drained" or snapshot.reason
        end
    end
    if view.companion == nil then
        return reasons
    end
    local reply = askCompanion(view, "/health")
    if reply == nil then
        reasons.stream = "does not answer"
    else
        addNamed(reasons, reply.fields.waiting)
    end
    return reasons
end
____exports.waitingServices = waitingServices
return ____exports
