local ____exports = {}
--- What ties the request to a peer, where the policy goes by that.
local function affinityOf(____bindingPattern0)
    local affinity
    affinity = ____bindingPattern0.affinity
    return affinity == "" and "" or (ngx.var[affinity] or "")
end
____exports.affinityOf = affinityOf
return ____exports
