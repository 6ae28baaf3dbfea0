local ____exports = {}
local policyNamed, policies
local ____hash = require("weir.policy.hash")
local hash = ____hash.hash
local ____least_request = require("weir.policy.least_request")
local leastRequest = ____least_request.leastRequest
local ____custom = require("weir.policy.custom")
local customPolicy = ____custom.customPolicy
local ____peak_ewma = require("weir.policy.peak_ewma")
local peakEwma = ____peak_ewma.peakEwma
local ____random = require("weir.policy.random")
local random = ____random.random
local ____round_robin = require("weir.policy.round_robin")
local roundRobin = ____round_robin.roundRobin
local ____sticky = require("weir.policy.sticky")
local sticky = ____sticky.sticky
function policyNamed(name, options, digest)
    local make = policies[name]
    return make == nil and customPolicy(name) or make(options, digest)
end
policies = {
    round_robin = function() return roundRobin end,
    random = function() return random end,
    least_request = function() return leastRequest end,
    peak_ewma = function() return peakEwma end,
    hash = function(options) return hash(options.hash_balance / 100) end,
    sticky = function(options, digest) return sticky(
        policyNamed(options.sticky_policy, options, digest),
        digest
    ) end
}
____exports.policies = policies
____exports.policyNamed = policyNamed
return ____exports
