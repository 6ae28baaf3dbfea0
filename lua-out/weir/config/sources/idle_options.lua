local ____exports = {}
local ____option = require("weir.config.options.option")
local appliesTo = ____option.appliesTo
local ____options = require("weir.config.options.options")
local options = ____options.options
local ____policy = require("weir.config.types.policy")
local isFile = ____policy.isFile
local ____wording = require("weir.text.wording")
local listed = ____wording.listed
--- Whether it is about requests that go on to a service.
local function isOfRequests(____bindingPattern0)
    local name
    name = ____bindingPattern0.name
    return name == "set_header" or name == "redirect_https"
end
--- What a mapping must have lest the option means nothing; nothing where it has that.
local function missingFor(option, ____bindingPattern0)
    local service
    local protocol
    local client_rate
    client_rate = ____bindingPattern0.client_rate
    protocol = ____bindingPattern0.protocol
    service = ____bindingPattern0.service
    local ____service_0 = service
    local check = ____service_0.check
    local name = ____service_0.name
    local peer_tls = ____service_0.peer_tls
    local policy = ____service_0.policy
    if not appliesTo(option, protocol) then
        return "a mapping of " .. listed(option.protocols, "or")
    end
    if name == "" and (option.scope == "service" or isOfRequests(option)) then
        return "a service, which a mapping with redirect=... has not"
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
    if option.name == "peer_ca" and peer_tls ~= "on" then
        return "peer_tls=on"
    end
    if option.name == "peer_tls_name" and peer_tls == "off" then
        return "peer_tls=on"
    end
    if family == "check" and option.name ~= "check" and check == "off" then
        return "check=/path, check=tcp, check=udp or check=dns"
    end
    if option.name == "client_burst" and client_rate == "off" then
        return "client_rate=..."
    end
    return nil
end
--- Adds a problem for each option of the settings that means nothing to any of the listeners.
local function rejectIdle(settings, listeners, where, form, problems)
    for ____, option in ipairs(options) do
        if (option.scope == "service" or option.scope == "listener") and settings[option.name] ~= nil then
            local missing
            local isUsed = #listeners == 0
            for ____, listener in ipairs(listeners) do
                missing = missingFor(option, listener)
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
