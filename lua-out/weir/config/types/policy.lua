local ____exports = {}
local ____quoted = require("weir.text.quoted")
local shown = ____quoted.shown
local ____spelling = require("weir.text.spelling")
local didYouMean = ____spelling.didYouMean
local ____file = require("weir.config.types.file")
local file = ____file.file
--- The names of policies that users wrote and registered before they configured.
local customPolicies = {}
--- Whether the policy is a file of Lua rather than a name.
local function isFile(policy)
    return string.sub(policy, 1, 1) == "/"
end
--- A policy: one of those that the option names, one that a user registered, or the file of one.
local policy = {
    read = function(input, bounds)
        local name = type(input) == "string" and input or ""
        if isFile(name) then
            return file.read(name, bounds)
        end
        for ____, choice in ipairs(bounds.choices) do
            if name == choice then
                return name, nil
            end
        end
        if customPolicies[name] ~= nil then
            return name, nil
        end
        return nil, {
            what = shown(input) .. " is unknown",
            hint = didYouMean(name, bounds.choices)
        }
    end,
    write = function(value) return value end,
    placeholder = function(____bindingPattern0)
        local choices
        choices = ____bindingPattern0.choices
        return table.concat(choices, "|") .. "|FILE"
    end,
    isList = false
}
____exports.customPolicies = customPolicies
____exports.isFile = isFile
____exports.policy = policy
return ____exports
