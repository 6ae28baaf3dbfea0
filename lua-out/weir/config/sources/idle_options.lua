local ____exports = {}
local ____option = require("weir.config.options.option")
local appliesTo = ____option.appliesTo
local ____options = require("weir.config.options.options")
local options = ____options.options
local ____policy = require("weir.config.types.policy")
local isFile = ____policy.isFile
local concat = table.concat
--- What a service must have lest the option means nothing; nothing where it has that.
local function missingFor(option, ____bindingPattern0)
    local protocol
    local policy
    local name
    local check
    check = ____bindingPattern0.check
    name = ____bindingPattern0.name
    policy = ____bindingPattern0.policy
    protocol = ____bindingPattern0.protocol
    if not appliesTo(option, protocol) then
        return "a mapping of " .. concat(option.protocols, " or ")
    end
    if name == "" and (option.scope == "service" or option.name == "set_header") then
        return "a service, which a mapping with redirect=... has not"
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
--- Adds a problem where a mapping takes nothing off the path that it sends on.
local function rejectIdleRouting(settings, ____bindingPattern0, where, problems)
    local strip_path
    local redirect
    local path
    path = ____bindingPattern0.path
    redirect = ____bindingPattern0.redirect
    strip_path = ____bindingPattern0.strip_path
    if not (settings.strip_path ~= nil) or not strip_path then
        return
    end
    local what = "strip_path=on does nothing"
    if redirect ~= nil then
        problems[#problems + 1] = {where = where, what = what, hint = "redirect=... sends no path on to a service"}
    elseif path == "/" then
        problems[#problems + 1] = {where = where, what = what, hint = "it needs path=/..."}
    end
end
____exports.rejectIdle = rejectIdle
____exports.rejectIdleRouting = rejectIdleRouting
return ____exports
