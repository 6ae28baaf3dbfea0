local ____exports = {}
--- Whether nginx.conf has variables for it; nothing until somebody has looked.
local access = {isLogged = nil}
local function assign(name, value)
    ngx.var[name] = value
end
--- Whether there is an access log with Weir's words: an nginx.conf without has not their variables either.
local function isLogged()
    if access.isLogged == nil then
        local ____temp_0 = {pcall(assign, "weir_reason", "")}
        access.isLogged = ____temp_0[1]
    end
    return access.isLogged
end
--- The last peer in one of nginx's lists of those that were tried, and how many they were; Weir's own sockets are none.
local function triedIn(list)
    local last = ""
    local count = 0
    for entry in string.gmatch(list, "[^%s,]+") do
        local address = string.match(entry, "^[^u].*:%d+$")
        if address ~= nil then
            last = address
            count = count + 1
        end
    end
    return last, count
end
--- Says why the request was no plain success. nginx remembers what Lua has read of its lists meanwhile: so all are read anew.
local function giveAccount(____bindingPattern0)
    local waited
    local service
    local reason
    reason = ____bindingPattern0.reason
    service = ____bindingPattern0.service
    waited = ____bindingPattern0.waited
    if not isLogged() then
        return
    end
    local variables = ngx.var
    local peer, tries = triedIn(variables.upstream_addr or "")
    variables.weir_peer = peer
    variables.weir_tries = tostring(tries)
    for ____, name in ipairs({"status", "connect_time", "header_time", "response_time"}) do
        if variables["upstream_" .. name] == nil then
            break
        end
    end
    if reason ~= nil then
        variables.weir_reason = reason
    end
    if service ~= "" then
        variables.weir_service = service
    end
    if waited > 0 then
        variables.weir_waited = string.format("%.3f", waited)
    end
end
--- The service that the location, or the port, of the request is for; nothing where that is not logged.
local function loggedService()
    local ____isLogged_result_1
    if isLogged() then
        ____isLogged_result_1 = ngx.var.weir_service
    else
        ____isLogged_result_1 = nil
    end
    return ____isLogged_result_1
end
--- Says a reason alone.
local function giveReason(reason)
    if isLogged() then
        ngx.var.weir_reason = reason
    end
end
____exports.giveAccount = giveAccount
____exports.giveReason = giveReason
____exports.isLogged = isLogged
____exports.loggedService = loggedService
return ____exports
