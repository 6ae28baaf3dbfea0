local ____exports = {}
local ____balancing = require("weir.config.options.balancing")
local policyNames = ____balancing.policyNames
local ____policy = require("weir.config.types.policy")
local customPolicies = ____policy.customPolicies
local isFile = ____policy.isFile
local ____latency = require("weir.policy.latency")
local observe = ____latency.observe
local policies = {}
local function policyOf(makePick, where)
    if type(makePick) ~= "function" then
        error(("weir: " .. where) .. " is no function that makes a pick", 0)
    end
    return {makePick = makePick, observe = observe, isSlowToMake = false}
end
--- Gives a user's own policy a name for the option `policy`, unless it is one of Weir's. Call it before `configure`.
local function addCustomPolicy(name, makePick)
    for ____, taken in ipairs(policyNames) do
        if name == taken then
            error(("weir: there is a policy " .. name) .. " already", 0)
        end
    end
    policies[name] = policyOf(makePick, ("the policy \"" .. name) .. "\"")
    customPolicies[name] = true
end
--- What a file of Lua returns; or its default export, where it was TypeScript.
local function load(file)
    local chunk, cause = loadfile(file)
    if chunk == nil then
        error((("weir: could not load the policy " .. file) .. ": ") .. cause, 0)
    end
    local result = chunk()
    local ____temp_0
    if type(result) == "table" then
        ____temp_0 = result.default
    else
        ____temp_0 = result
    end
    local makePick = ____temp_0
    return policyOf(makePick, ("what " .. file) .. " returns")
end
--- The policy that a user wrote, by its name or its file; raises where there is none.
local function customPolicy(name)
    return isFile(name) and load(name) or (policies[name] or error(("weir: there is no policy \"" .. name) .. "\"", 0))
end
____exports.addCustomPolicy = addCustomPolicy
____exports.customPolicy = customPolicy
return ____exports
