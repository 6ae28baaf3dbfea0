local ____exports = {}
local ____endpoint = require("weir.model.endpoint")
local isIPv6 = ____endpoint.isIPv6
--- Whether one of the addresses is the other, or stands for all of its family; an empty one for all of both.
local function overlap(one, other)
    if one == other or one == "" or other == "" then
        return true
    end
    local all = isIPv6(one) and "::" or "0.0.0.0"
    return isIPv6(one) == isIPv6(other) and (one == all or other == all)
end
--- Adds a problem where a mapping has the port of the admin listener: its requests would be answered there.
local function checkAdminPort(____bindingPattern0, problems)
    local listeners
    local admin
    admin = ____bindingPattern0.admin
    listeners = ____bindingPattern0.listeners
    if admin == "off" then
        return
    end
    for ____, ____value in ipairs(listeners) do
        local address = ____value.address
        local port = ____value.port
        local protocol = ____value.protocol
        if protocol ~= "udp" and port == admin.port and overlap(address, admin.address) then
            local what = ("admin: port " .. tostring(port)) .. " is taken by a mapping already"
            problems[#problems + 1] = {where = "arguments", what = what, hint = "give one of them another port"}
            return
        end
    end
end
____exports.checkAdminPort = checkAdminPort
return ____exports
