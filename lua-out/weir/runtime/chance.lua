local ____exports = {}
local ____entropy = require("weir.runtime.entropy")
local makeQueryIds = ____entropy.makeQueryIds
--- Seeds `math.random` of this worker: unseeded, it would be the same in all.
local function seedChance()
    local ids, problem = makeQueryIds()
    if ids == nil then
        error("weir: " .. problem, 0)
    end
    math.randomseed(ids() * 65536 + ids())
end
____exports.seedChance = seedChance
return ____exports
