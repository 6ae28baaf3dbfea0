local ____exports = {}
--- What ties the request to a peer, where the policy goes by that: the value of the nginx variable of this name.
local function affinityOf(____bindingPattern0)
    local affinity
    affinity = ____bindingPattern0.affinity
    return affinity == "" and "" or (ngx.var[affinity] or "")
end
____exports.affinityOf = affinityOf
return ____exports
