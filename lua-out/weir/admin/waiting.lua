local ____exports = {}
--- What DNS said last of each service that has no peer, by key.
local function waitingServices(____bindingPattern0)
    local balancers
    balancers = ____bindingPattern0.balancers
    local reasons = {}
    for key, ____temp_0 in pairs(balancers) do
        local snapshot
        local pick
        pick = ____temp_0.pick
        snapshot = ____temp_0.snapshot
        if pick == nil then
            reasons[key] = snapshot.reason
        end
    end
    return reasons
end
____exports.waitingServices = waitingServices
return ____exports
