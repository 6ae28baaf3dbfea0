local ____exports = {}
local ____random = require("weir.policy.random")
local random = ____random.random
local ____round_robin = require("weir.policy.round_robin")
local roundRobin = ____round_robin.roundRobin
--- All policies, under the names that users write.
local policies = {round_robin = roundRobin, random = random}
____exports.policies = policies
return ____exports
