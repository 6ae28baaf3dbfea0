local ____exports = {}
local ____option = require("weir.config.options.option")
local appliesTo = ____option.appliesTo
local ____options = require("weir.config.options.options")
local options = ____options.options
local ____policy = require("weir.config.types.policy")
local isFile = ____policy.isFile
local ____wording = require("weir.text.wording")
local listed = ____wording.listed
--- What a service must have lest the option means nothing; nothing where it has that.
local function missingFor(option, ____bindingPattern0)
    local protocol
    local policy
    local check
    check = ____bindingPattern0.check
    policy = ____bindingPattern0.policy
    protocol = ____bindingPattern0.protocol
    if not appliesTo(option, protocol) then
        return "a mapping of " .. listed(option.protocols, "or")
    end
    if option.name == "policy" and policy == "sticky" and protocol ~= "http" then
        return "clients with cookies: a mapping of http"
    end
    local family = string.match(option.name, "^(%l+)_?")
    if family == "hash" and policy ~= "hash" and not isFile(policy) then
        return "policy=hash"
    end
    if family == "sticky" and policy ~= "sticky" then
        return "policy=sticky"
    end
    if family == "check" and option.name ~= "check" and check == "off" then
        return "check=/path, check=tcp, check=udp or check=dns"
    end
    return nil
end
--- Adds a problem for each option of the settings that means nothing to any of the services.
local function rejectIdle(settings, services, where, form, problems)
    for ____, option in ipairs(options) do
        if (option.scope == "service" or option.scope == "listener") and settings[option.name] ~= nil then
            local missing
            local isUsed = #services == 0
            for ____, service in ipairs(services) do
                missing = missingFor(option, service)
                if missing == nil then
                    isUsed = true
                end
            end
            if not isUsed then
                problems[#problems + 1] = {
                    where = where,
                    what = form(option.name) .. " does nothing",
                    hint = "it needs " .. missing
                }
            end
        end
    end
end
____exports.rejectIdle = rejectIdle
return ____exports
