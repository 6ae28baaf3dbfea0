local ____exports = {}
local ____quoted = require("weir.text.quoted")
local quoted = ____quoted.quoted
local underscore = 95
--- Whether peers over TLS are known by the name of the service, which those of another name have not.
local function isVerified(____bindingPattern0)
    local peer_tls_name
    local peer_tls
    peer_tls = ____bindingPattern0.peer_tls
    peer_tls_name = ____bindingPattern0.peer_tls_name
    return peer_tls ~= "off" and peer_tls_name == ""
end
--- The other name of a mapping, with its port; nothing where there is none. What is wrong with it is added to the problems.
local function secondOf(____bindingPattern0, where, problems)
    local service
    local redirect
    local canary
    local backup
    backup = ____bindingPattern0.backup
    canary = ____bindingPattern0.canary
    redirect = ____bindingPattern0.redirect
    service = ____bindingPattern0.service
    local second = backup or canary
    if second == nil then
        return nil
    end
    local option = backup == nil and "canary" or "backup"
    local isRecord = string.byte(second.name) == underscore
    local ____second_name_2 = second.name
    local ____second_port_1 = second.port
    if ____second_port_1 == nil then
        local ____isRecord_0
        if isRecord then
            ____isRecord_0 = nil
        else
            ____isRecord_0 = service.port
        end
        ____second_port_1 = ____isRecord_0
    end
    local found = {name = ____second_name_2, port = ____second_port_1}
    local what = ""
    local hint = ""
    if redirect ~= nil then
        what = option .. "=... does nothing"
        hint = "redirect=... sends no request on to a service"
    elseif backup ~= nil and canary ~= nil then
        what = "backup=... and canary=... are there both"
        hint = "write one of them: each side of a canary is the other's backup"
    elseif found.port == nil and not isRecord then
        what = ((option .. ": ") .. quoted(found.name)) .. " has no port"
        hint = ("write " .. found.name) .. ":8080; only SRV names, which begin with _, go without"
    elseif found.name == service.name and found.port == service.port then
        what = ((option .. ": ") .. quoted(found.name)) .. " is the service itself"
        hint = "write another name, or another port"
    end
    if what == "" and isVerified(service) then
        what = (((option .. ": the peers of ") .. quoted(found.name)) .. " would be verified by the name ") .. quoted(service.name)
        hint = "write peer_tls_name=... that the certificates of both are for"
    end
    if what == "" then
        return found
    end
    problems[#problems + 1] = {where = where, what = what, hint = hint}
    return nil
end
____exports.secondOf = secondOf
return ____exports
