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
--- Says why the request was no plain success.
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
--- Says of a call what the waiting room said of it, in a header that clients do not get.
local function passAccountOn()
    if not isLogged() then
        return
    end
    local variables = ngx.var
    local said = variables.upstream_http_weir_account or ""
    local waited, reason, list = string.match(said, "^(%S+) (%S*) ?(.*)$")
    local refusing, before = triedIn(variables.upstream_addr or "")
    local peer, after = triedIn(list or "")
    variables.weir_peer = after > 0 and peer or refusing
    variables.weir_tries = tostring(before + after)
    variables.weir_waited = waited or "0"
    variables.weir_reason = reason or "waited"
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
____exports.loggedService = loggedService
____exports.passAccountOn = passAccountOn
return ____exports
