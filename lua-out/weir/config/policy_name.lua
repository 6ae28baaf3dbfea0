local ____exports = {}
local ____problem = require("weir.config.problem")
local shown = ____problem.shown
local ____spelling = require("weir.config.spelling")
local didYouMean = ____spelling.didYouMean
local ____text = require("weir.config.text")
local readFile = ____text.readFile
--- The names of policies that users wrote and registered before they configured.
local ownPolicies = {}
--- Whether the policy is a file of Lua rather than a name.
local function isFile(policy)
    return string.sub(policy, 1, 1) == "/"
end
--- A policy: one of Weir's, one that a user registered, or the file of one.
local function readPolicy(option, input)
    local policy = type(input) == "string" and input or ""
    if isFile(policy) then
        return readFile(policy)
    end
    for ____, choice in ipairs(option.choices) do
        if policy == choice then
            return policy, nil
        end
    end
    if ownPolicies[policy] ~= nil then
        return policy, nil
    end
    return nil, {
        what = shown(input) .. " is unknown",
        hint = didYouMean(policy, option.choices)
    }
end
____exports.isFile = isFile
____exports.ownPolicies = ownPolicies
____exports.readPolicy = readPolicy
return ____exports
